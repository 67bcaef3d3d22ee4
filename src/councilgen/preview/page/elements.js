// Elements made and brought up to date. What has not changed stays the same element, with its focus and its place.

/** Return an element; attributes that are null or false are left out, texts among `children` become text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

/** Make `old` equal to `fresh`, changing as little as can be. */
export function renew(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
    old.replaceWith(old.ownerDocument.adoptNode(fresh));
  } else if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
  } else {
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    renewChildren(old, [...fresh.childNodes]);
  }
}

/** Make the children of `parent` equal to `fresh`: those at the beginning and the end that are equal are left alone. */
export function renewChildren(parent, fresh) {
  const old = [...parent.childNodes];
  let start = 0, oldEnd = old.length, freshEnd = fresh.length;
  while (start < oldEnd && start < freshEnd && old[start].isEqualNode(fresh[start])) start++;
  while (oldEnd > start && freshEnd > start && old[oldEnd - 1].isEqualNode(fresh[freshEnd - 1])) { oldEnd--; freshEnd--; }
  const rest = old.slice(start, oldEnd), wanted = fresh.slice(start, freshEnd), after = old[oldEnd] ?? null;
  wanted.forEach((node, index) => {
    if (index < rest.length) renew(rest[index], node);
    else parent.insertBefore(parent.ownerDocument.adoptNode(node), after);
  });
  for (const node of rest.slice(wanted.length)) node.remove();
}

/** Show `children` in the element with this id. */
export function show(id, ...children) {
  renewChildren(document.getElementById(id), [...element("div", {}, ...children).childNodes]);
}

/** Say something to those who do not see it. */
export function say(words) {
  document.getElementById("said").textContent = words;
}
