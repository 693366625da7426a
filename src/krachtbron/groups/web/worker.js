// Keeps one page of the house on the telephone: where a worker tells of a meeting. Nothing else is kept, and of
// nobody's own space anything. What it keeps goes when she signs out (Clear-Site-Data).
const NAME = "krachtbron-zonder-net"

addEventListener("install", (event) => { skipWaiting(); event.waitUntil(keep()) })

addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())))

// Styles and scripts of an earlier edition go.
async function tidy() {
  const kept = await caches.open(NAME)
  for (const { url } of await kept.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== PAGE && !FILES.includes(pathname)) await kept.delete(url)
  }
}

async function keep() {
  const kept = await caches.open(NAME)
  await kept.addAll(FILES)
  const page = await fetch(PAGE, { credentials: "same-origin", redirect: "error" })
  if (page.ok) await kept.put(PAGE, page)
}

addEventListener("fetch", (event) => {
  const { request } = event, { pathname, origin } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin) return
  if (request.mode === "navigate") event.respondWith(visited(request, pathname))
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept || fetch(request)))
})

async function visited(request, pathname) {
  try {
    const answer = await fetch(request)
    if (pathname === PAGE && answer.ok && !answer.redirected) {
      const kept = await caches.open(NAME)
      await kept.put(PAGE, answer.clone())
    }
    return answer
  } catch (fault) {
    const kept = await caches.match(PAGE)
    if (!kept) throw fault
    // Not another page under its address: whoever reloads later asks for what stands there.
    return pathname === PAGE ? kept : Response.redirect(PAGE)
  }
}
