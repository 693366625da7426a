// A dot is dragged to another ring or quarter; letting go sends its own form, as a button would. What she sees first
// is put back, with a sentence, when no answer came. Moves go one after the other; the last answer draws the picture.
let held = null, line = Promise.resolve(), waiting = 0, fresh = "";
const spot = (svg, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
const put = (dot, x, y) => dot.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
const words = (form) => document.querySelector(`[data-form="${form}"] title`)?.textContent || "";
const tell = (sentence) => { const said = document.querySelector("[data-rings-said]"); if (said && sentence) said.textContent = sentence; };
const light = (ground) => document.querySelectorAll("[data-ground]").forEach((one) => one.classList.toggle("rings__ground--here", one === ground));

// The ground under the finger; beside the rings it is the nearest one towards the middle, outside the picture none.
const under = ({ svg }, event) => {
  const box = svg.getBoundingClientRect(), middle = [box.x + box.width / 2, box.y + box.height / 2];
  if (event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom) return null;
  for (let part = 1; part > 0.5; part -= 0.05) {
    const x = middle[0] + (event.clientX - middle[0]) * part, y = middle[1] + (event.clientY - middle[1]) * part;
    const found = document.elementsFromPoint(x, y).find((one) => one.dataset.ground);
    if (found) return found;
  }
  return null;
};

const draw = (part) => {
  if (waiting || held || !fresh) return;
  htmx.swap(`#${part}`, fresh, { swapStyle: "outerHTML", settleDelay: 0 });
  fresh = "";
};

const back = (dot) => { dot.setAttribute("transform", dot.dataset.was); dot.dataset.place = dot.dataset.home; };

const send = async ({ svg, dot }, place) => {
  const part = svg.dataset.rings;
  let sentence = "";
  try {
    const form = document.getElementById(dot.dataset.form), body = new FormData(form);
    body.set("place", place);
    const answer = await fetch(form.action, { method: "POST", body, keepalive: true, headers: { "HX-Request": "true", "HX-Current-URL": location.href }, signal: AbortSignal.timeout(20000) });
    const away = answer.headers.get("HX-Redirect");
    if (away) location.assign(away);
    if (answer.status !== 200 || answer.redirected) throw new Error(String(answer.status));
    fresh = await answer.text();
  } catch {
    back(dot);
    sentence = svg.dataset.lost;
  }
  waiting -= 1;
  draw(part);
  tell(sentence || words(dot.dataset.form));
};

const drop = (place) => {
  const { svg, dot, from } = held, move = held;
  dot.classList.remove("rings__dot--held");
  light(null);
  held = null;
  if (place && place !== dot.dataset.place) {
    waiting += 1;
    dot.dataset.place = place;
    line = line.then(() => send(move, place));
    return;
  }
  dot.setAttribute("transform", from);
  draw(svg.dataset.rings);
};

document.addEventListener("pointerdown", (event) => {
  const svg = event.target.closest?.("[data-rings]");
  if (!svg || held || event.button) return;
  const at = spot(svg, event);
  const far = (dot) => { const { e, f } = dot.transform.baseVal.consolidate().matrix; return Math.hypot(e - at.x, f - at.y); };
  const [dot] = [...svg.querySelectorAll("[data-form]")].sort((one, other) => far(one) - far(other));
  if (!dot || far(dot) > 20) return;
  event.preventDefault();
  held = { svg, dot, from: dot.getAttribute("transform"), id: event.pointerId };
  dot.dataset.was ??= held.from;
  dot.dataset.home ??= dot.dataset.place;
  svg.setPointerCapture(event.pointerId);
  svg.append(dot);
  dot.classList.add("rings__dot--held");
  tell(words(dot.dataset.form));
});
// A finger on a dot moves the dot, not the page. Only where there are dots: elsewhere scrolling waits for no script.
if (document.querySelector("[data-rings]")) {
  document.addEventListener("touchstart", (event) => { if (held) event.preventDefault(); }, { passive: false });
}
document.addEventListener("pointermove", (event) => {
  if (event.pointerId !== held?.id) return;
  const { x, y } = spot(held.svg, event);
  put(held.dot, x, y);
  light(under(held, event));
});
document.addEventListener("pointerup", (event) => { if (event.pointerId === held?.id) drop(under(held, event)?.dataset.ground); });
document.addEventListener("pointercancel", (event) => { if (event.pointerId === held?.id) drop(""); });
document.addEventListener("keydown", (event) => { if (held && event.key === "Escape") drop(""); });
