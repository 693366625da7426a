// Keeps a few pages of the house on the telephone: where a worker tells how it was. Nothing else is kept, and of
// nobody's own space anything. A page goes when its time is over, when somebody comes to the front door to sign in, and
// when she signs out (Clear-Site-Data). What waits to be sent is not kept here: the page itself keeps that.
const NAME = "krachtbron-zonder-net"
const HOUR = 3_600_000
const HTML = { headers: { "Content-Type": "text/html; charset=utf-8" } }

addEventListener("install", (event) => { skipWaiting(); event.waitUntil(begin()) })

addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())))

async function begin() {
  const kept = await caches.open(NAME)
  await kept.addAll(FILES)
  await keep()
}

// Styles and scripts of an earlier edition go.
async function tidy() {
  const kept = await caches.open(NAME)
  for (const { url } of await kept.keys()) {
    const { pathname } = new URL(url)
    if (!PAGES.includes(pathname) && !FILES.includes(pathname)) await kept.delete(url)
  }
}

async function keep() {
  for (const page of PAGES) await put(page, await fetch(page, { credentials: "same-origin", redirect: "manual" }))
}

const until = (answer) => Number(answer.headers.get("Kept-Until"))

// A page that may not stay, or an answer that she is not signed in, takes away what stood here. A server that fails
// does not.
async function put(page, answer) {
  const kept = await caches.open(NAME)
  if (answer.ok && until(answer) > Date.now()) await kept.put(page, answer)
  else if (answer.ok || answer.type === "opaqueredirect") await kept.delete(page)
}

// The page, as long as its time is not over.
async function find(page) {
  const found = await caches.match(page)
  if (!found || until(found) > Date.now()) return found
  await forget(page)
}

async function forget(...pages) {
  if (!await caches.has(NAME)) return
  const kept = await caches.open(NAME)
  for (const page of pages) await kept.delete(page)
}

// What she works with changes in a day: on her first page it is asked anew, once an hour at most.
async function renew() {
  for (const page of PAGES) {
    const found = await find(page)
    if (!found || Date.now() - Number(found.headers.get("Kept-From")) > HOUR) return keep()
  }
}

addEventListener("fetch", (event) => {
  const { request } = event, { pathname, origin } = new URL(request.url)
  if (request.method !== "GET" || origin !== location.origin) return
  if (request.mode === "navigate") event.respondWith(visited(event, pathname))
  else if (FILES.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept || fetch(request)))
})

async function visited(event, pathname) {
  try {
    const answer = await fetch(event.request)
    if (PAGES.includes(pathname)) await put(pathname, answer.clone())
    else if (answer.ok && DOORS.includes(pathname)) await forget(...PAGES)
    else if (answer.ok && pathname === HOME) event.waitUntil(renew().catch(() => {}))
    return answer
  } catch {
    const near = nearest(pathname), page = await find(near)
    if (page && near === pathname) return page
    // Not another page under its address: whoever reloads later asks for what stands there.
    for (const other of [near, ...PAGES]) if (await find(other)) return Response.redirect(other)
    return new Response(NOTHING, HTML)
  }
}

// Of these pages the one that stands beside what lies under the same address.
function nearest(pathname) {
  const beside = (page) => page.replace(/[^/]+\/$/, "")
  const near = PAGES.filter((page) => pathname.startsWith(beside(page)))
  return near.reduce((one, other) => (beside(other).length > beside(one).length ? other : one), PAGES[0])
}
