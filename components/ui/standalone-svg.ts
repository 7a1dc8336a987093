// Makes a drawing of the page into a file of its own: its colours and type are written into it, its links taken out.

const PAINTED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** The SVG text of `drawing` with every painted property resolved, titled, on no ground. Needs a document for styles. */
export function standaloneSvg(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement; // cloneNode is typed as Node
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (original !== undefined) paint(element, getComputedStyle(original));
  });
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  copy.prepend(name);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

function paint(element: Element, style: CSSStyleDeclaration): void {
  for (const property of PAINTED) {
    const value = style.getPropertyValue(property);
    if (value !== '') element.setAttribute(property, value);
  }
  for (const attribute of ['class', 'tabindex', 'href', 'role']) element.removeAttribute(attribute);
}
