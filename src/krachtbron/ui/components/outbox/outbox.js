// What a worker tells waits on her telephone until it is sent. It stands in IndexedDB, each with a key of its own, so
// that sending twice acts once; what was sent is gone from here. Without JavaScript the form is an ordinary form.
const STORE = "notes"

const opened = () => new Promise((done, fail) => {
  const asked = indexedDB.open("krachtbron", 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "id" })
  asked.onsuccess = () => done(asked.result)
  asked.onerror = () => fail(asked.error)
})

const inside = async (mode, deed) => {
  const base = await opened()
  try {
    return await new Promise((done, fail) => {
      const change = base.transaction(STORE, mode, { durability: "strict" })
      const asked = deed(change.objectStore(STORE))
      change.oncomplete = () => done(asked.result)
      change.onerror = change.onabort = () => fail(change.error)
    })
  } finally { base.close() }
}
const all = async () => (await inside("readonly", (notes) => notes.getAll())).sort((one, other) => one.made - other.made)
const put = (note) => inside("readwrite", (notes) => notes.put(note))
const drop = (id) => inside("readwrite", (notes) => notes.delete(id))
const key = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
  (sign) => (sign ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (sign / 4)))).toString(16))

class Outbox {
  constructor(form, list) {
    this.form = form
    this.list = list
    this.said = list.querySelector("[data-outbox-said]")
    form.addEventListener("submit", (event) => { event.preventDefault(); this.keep() })
    list.querySelector("[data-outbox-send]").addEventListener("click", () => this.send())
    addEventListener("online", () => this.send())
  }

  say(what) { this.said.textContent = this.said.dataset[what] ?? "" }

  // What was typed leaves the form only when it stands safely on the telephone.
  async keep() {
    const fields = [...new FormData(this.form)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "key")
    const what = this.form.dataset.outbox.split(" ").map((name) => this.told(name)).filter(Boolean).join(" · ")
    const note = { id: key(), owner: this.list.dataset.owner, url: this.form.action, fields, what, made: Date.now(), state: "waits" }
    try { await put(note) } catch { this.list.hidden = false; this.say("failed"); this.said.scrollIntoView(); return }
    this.form.reset()
    await this.draw()
    this.say("waits")
    this.list.scrollIntoView({ block: "start" })
    await this.send()
  }

  // What stands in the form under this name, in words.
  told(name) {
    const every = [...this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
    if (every[0]?.type !== "radio") return (every[0]?.value ?? "").trim()
    return every.find((one) => one.checked)?.labels[0].textContent.trim()
  }

  async send() {
    if (navigator.locks) await navigator.locks.request("krachtbron-outbox", () => this.sendAll())
    else await this.sendAll()
    await this.draw()
  }

  async sendAll() {
    const waiting = (await all()).filter((note) => note.state === "waits")
    if (!waiting.length) return
    let leave
    try {
      const answer = await fetch(this.list.dataset.pass, { headers: { Accept: "application/json" } })
      if (!answer.ok || answer.redirected) return this.say("signin")
      leave = await answer.json()
    } catch { return this.say("away") }
    for (const note of waiting) {
      if (note.owner !== leave.owner) { this.say("other"); continue }
      if (!await this.sendOne(note, leave.token)) return
    }
  }

  // Says whether going on makes sense.
  async sendOne(note, token) {
    const body = new URLSearchParams([...note.fields, ["key", note.id]])
    let answer
    try {
      answer = await fetch(note.url, { method: "POST", body, headers: { Accept: "application/json", "X-CSRFToken": token } })
    } catch { this.say("away"); return false }
    if (answer.redirected) { this.say("signin"); return false }
    if (answer.status === 409) await put({ ...note, state: "closed" })
    else if (answer.status === 422) await put({ ...note, state: "refused", faults: (await answer.json()).faults })
    else if (answer.ok) { await drop(note.id); this.say("sent") }
    else { this.say("away"); return false }
    return true
  }

  async draw() {
    const notes = await all(), rows = this.list.querySelector("[data-outbox-rows]")
    const count = this.list.querySelector("[data-outbox-count]"), { none, one, many } = count.dataset
    count.textContent = notes.length === 0 ? none : notes.length === 1 ? one : many.replace("{n}", notes.length)
    this.list.querySelector("[data-outbox-send]").parentElement.hidden = !notes.some((note) => note.state === "waits")
    rows.replaceChildren(...notes.map((note) => this.row(note)))
    this.list.hidden = !notes.length && !this.said.textContent
  }

  row(note) {
    const made = this.list.querySelector("[data-outbox-row]").content.cloneNode(true)
    const at = (name) => made.querySelector(`[data-${name}]`), mine = note.owner === this.list.dataset.owner
    at("what").textContent = mine ? note.what : ""
    const closed = this.list.querySelector("[data-outbox-closed]").textContent
    const mineWhy = { closed, refused: (note.faults ?? []).join(" ") }[note.state] ?? ""
    const why = mine ? mineWhy : this.said.dataset.other
    at("why").textContent = why
    const deeds = {
      also: async () => { await put({ ...note, state: "waits", fields: [...note.fields, ["doe", "erbij"]] }); await this.send() },
      again: async () => {
        if (note.url !== this.form.action) return location.assign(`${note.url}#${note.id}`)
        this.fill(note); await drop(note.id); await this.draw()
      },
      drop: async () => { await drop(note.id); await this.draw() },
    }
    const shown = { closed: ["also", "drop"], refused: ["again", "drop"] }[note.state] ?? []
    // What somebody else told waits for her: here it can be read by nobody and thrown away by nobody.
    for (const name of mine ? shown : []) { at(name).hidden = false; at(name).addEventListener("click", deeds[name]) }
    return made
  }

  // Coming from the list on another page, to say this otherwise here.
  async takeUp(id) {
    const note = id && (await all()).find((one) => one.id === id)
    if (!note || note.url !== this.form.action || note.owner !== this.list.dataset.owner) return
    history.replaceState(null, "", location.pathname)
    this.fill(note)
    await drop(id)
    await this.draw()
  }

  // Whether something was typed that is nowhere else yet.
  touched() {
    return [...this.form.elements].some((one) => (one.type === "radio" || one.type === "checkbox")
      ? one.checked !== one.defaultChecked : "defaultValue" in one && one.type !== "hidden" && one.value !== one.defaultValue)
  }

  fill(note) {
    for (const [name, value] of note.fields) for (const field of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value
      else field.value = value
    }
    this.form.scrollIntoView()
  }
}

document.addEventListener("DOMContentLoaded", async () => {
  const form = document.querySelector("form[data-outbox]"), list = document.querySelector("[data-outbox-list]")
  if (form && list && "indexedDB" in window) {
    const box = new Outbox(form, list)
    await box.draw()
    // The page promises only what this browser can hold: without a safe address it keeps no page.
    await box.takeUp(location.hash.slice(1))
    const say = (what) => document.querySelectorAll(`[${what}]`).forEach((line) => { line.hidden = false })
    say("data-outbox-keeps")
    if (list.dataset.until) navigator.serviceWorker?.register(list.dataset.worker, { scope: "/" })
      .then(() => navigator.serviceWorker.ready).then(() => say("data-outbox-kept")).catch(() => {})
    box.send()
    // Whoever takes the telephone up after its time does not find this page any more.
    const late = () => list.dataset.until && Date.now() > list.dataset.until * 1000
    addEventListener("visibilitychange", () => { if (!document.hidden && late() && !box.touched()) location.reload() })
  }
  // Elsewhere: how much still waits, where a page has a place for that.
  for (const place of document.querySelectorAll("[data-outbox-waits]")) {
    const notes = await all().catch(() => [])
    place.hidden = !notes.length
  }
})
