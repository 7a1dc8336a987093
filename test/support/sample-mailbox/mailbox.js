// Runs in the sample mailbox's pages: opens the message named in the hash without a page load; j and k move.

const pane = document.getElementById('open-message');
const links = [...document.querySelectorAll('a[data-open]')];

/** Shows the message of `#m/ID`; the element it replaces is gone, as in webmails that render anew. */
function openFromHash() {
  const id = /^#m\/(\w+)$/u.exec(location.hash)?.[1];
  const template = id === undefined ? null : document.getElementById(`template-${id}`);
  if (pane === null || !(template instanceof HTMLTemplateElement)) return;
  pane.replaceChildren(template.content.cloneNode(true));
  pane.scrollTop = 0;
  for (const link of links) {
    const isOpen = link.dataset.open === id;
    if (isOpen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    if (isOpen) link.scrollIntoView({ block: 'nearest' });
  }
}

/** Opens the message `step` places further down the list (the first one when none is open). */
function move(step) {
  const at = links.findIndex((link) => link.hasAttribute('aria-current'));
  const next = links[at === -1 ? 0 : at + step];
  if (next !== undefined) location.hash = `m/${next.dataset.open}`;
}

addEventListener('hashchange', openFromHash);
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j') move(1);
  if (event.key === 'k') move(-1);
});
openFromHash();
