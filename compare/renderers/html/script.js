/* Comfort only: without this script every link of the page works, and both texts are shown whole. */
"use strict";

(() => {
  const root = document.documentElement;
  const texts = document.getElementById("texts");
  const status = texts.querySelector(".status");
  const pace = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
  const narrow = window.matchMedia("(max-width: 48rem)");
  const passages = [...texts.querySelectorAll(".passage")];
  const ofClaim = new Map();

  for (const passage of passages) {
    for (const claim of claimsOf(passage)) {
      if (!ofClaim.has(claim)) ofClaim.set(claim, []);
      ofClaim.get(claim).push(passage);
    }
  }

  function claimsOf(passage) {
    return passage.dataset.claims.split(" ").filter(Boolean);
  }

  function columnOf(passage) {
    return passage.closest(".column");
  }

  /* The passages of the other side that share a claim with this one, in their order. */
  function counterparts(passage, claims = claimsOf(passage)) {
    const found = new Set(claims.flatMap((claim) => ofClaim.get(claim) ?? []));
    return passages.filter((other) => found.has(other) && columnOf(other) !== columnOf(passage));
  }

  function unmark(name) {
    for (const passage of texts.querySelectorAll("." + name)) passage.classList.remove(name);
  }

  function mark(name, passage, others) {
    unmark(name);
    for (const each of [passage, ...others]) each.classList.add(name);
  }

  function clear() {
    unmark("chosen");
    for (const copy of texts.querySelectorAll(".beside")) copy.remove();
  }

  function scrollList(list, distance, behavior) {
    list.scrollTo({ top: list.scrollTop + distance, behavior });
  }

  /* Brings a passage to the height at which another one stands, or as near to it as its text can be scrolled. */
  function bringBeside(passage, anchor, behavior) {
    const distance = passage.getBoundingClientRect().top - anchor.getBoundingClientRect().top;
    scrollList(passage.parentElement, distance, behavior);
  }

  /* Scrolls a text so that a passage stands a third from its top, unless it is in view anyway. */
  function intoView(passage) {
    const list = passage.parentElement;
    const frame = list.getBoundingClientRect();
    const place = passage.getBoundingClientRect();
    const seen = place.top >= frame.top && place.bottom <= frame.bottom;
    if (!seen) scrollList(list, place.top - frame.top - frame.height / 3, "instant");
  }

  /* On a phone the other text is far away: its passages are shown below the one that was chosen. */
  function copyBelow(passage, others) {
    const copy = document.createElement("div");
    copy.className = "beside";
    const label = document.createElement("p");
    label.className = "side";
    label.textContent = columnOf(others[0]).querySelector(".side").textContent;
    copy.append(label, ...others.map((other) => other.querySelector(".words").cloneNode(true)));
    passage.querySelector(".body").append(copy);
  }

  function choose(passage, first, behavior = pace) {
    const others = counterparts(passage);
    clear();
    mark("chosen", passage, others);
    if (!others.length) return;
    if (narrow.matches) copyBelow(passage, others);
    else bringBeside(first ?? others[0], passage, behavior);
  }

  function show(value) {
    texts.dataset.show = value;
    clear();
    const shown = passages.filter((passage) => passage.offsetParent !== null);
    status.textContent = value === "all" ? "" : `${shown.length} of ${passages.length} passages shown`;
    for (const column of texts.querySelectorAll(".column")) {
      column.querySelector(".nothing").hidden = shown.some((passage) => columnOf(passage) === column);
    }
  }

  function showAll() {
    texts.querySelector('input[value="all"]').checked = true;
    show("all");
  }

  /* Goes to a passage that a link names, beside the counterpart that the link is about. */
  function goTo(passage, beside) {
    if (passage.offsetParent === null) showAll();
    passage.focus({ preventScroll: true });
    if (!narrow.matches) intoView(passage);
    choose(passage, beside, "instant");
    if (!narrow.matches && beside) bringBeside(passage, beside, "instant");
    if (narrow.matches) passage.scrollIntoView({ block: "start", behavior: pace });
    else texts.querySelector(".columns").scrollIntoView({ block: "start", behavior: pace });
  }

  function named(address) {
    const target = document.getElementById(address.hash.slice(1));
    return target && target.classList.contains("passage") ? target : null;
  }

  /* The browser follows a link itself, so that its way back works; what the passage is to stand beside is kept for
     when it has arrived. */
  let companion = null;

  function follow(link, event) {
    if (!link.hash || !named(link)) return;
    companion = link.closest(".passage") ?? document.getElementById(link.dataset.beside ?? "");
    if (link.hash !== window.location.hash) return;
    event.preventDefault();
    arrive();
  }

  function arrive() {
    const target = named(window.location);
    const beside = companion;
    companion = null;
    if (target) goTo(target, beside);
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a");
    if (link) {
      follow(link, event);
      return;
    }
    const passage = event.target.closest(".passage");
    if (!passage || !texts.contains(passage) || event.target.closest(".beside")) return;
    if (!window.getSelection().isCollapsed) return;
    if (passage.classList.contains("chosen")) clear();
    else choose(passage);
  });

  texts.addEventListener("pointerover", (event) => {
    const passage = event.target.closest(".passage");
    if (passage) mark("near", passage, counterparts(passage));
    else unmark("near");
  });
  texts.addEventListener("pointerleave", () => unmark("near"));

  texts.addEventListener("focusin", (event) => {
    const reference = event.target.closest(".reference");
    if (!reference || !reference.matches(":focus-visible")) return;
    const passage = reference.closest(".passage");
    intoView(passage);
    clear();
    mark("chosen", passage, counterparts(passage, [reference.dataset.claim]));
    const target = named(reference);
    if (target && !narrow.matches) bringBeside(target, passage, pace);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    clear();
    unmark("near");
  });

  texts.addEventListener("change", (event) => {
    if (event.target.name === "show") show(event.target.value);
    if (event.target.name === "edits") root.classList.toggle("plain-edits", !event.target.checked);
  });

  window.addEventListener("hashchange", arrive);

  const closed = [];
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) {
      fold.open = true;
      closed.push(fold);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const fold of closed.splice(0)) fold.open = false;
  });

  /* A text that scrolls can be scrolled with the keyboard even where nothing in it takes the focus. */
  for (const list of texts.querySelectorAll(".passages")) {
    if (!list.querySelector("a")) list.tabIndex = 0;
  }

  root.classList.add("js");
  texts.querySelector(".controls").hidden = false;
  arrive();
})();
