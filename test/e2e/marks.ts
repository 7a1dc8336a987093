// The marks that the extension paints in a mail, as the page's own window knows them. The functions run in the page.

/** The marked words of one stretch, and the colour they are painted in. */
export type Mark = { readonly words: string; readonly colour: string };

/** The colour of evidence in the mail. */
export const EVIDENCE_COLOUR = 'rgb(255, 231, 132)';

/** The marks of this window; `null` until there are some and each of them is painted in a colour. */
export function paintedMarks(): readonly Mark[] | null {
  const ranges = [...(CSS.highlights.get('recourse-evidence') ?? [])] as Range[]; // the script paints live ranges only
  const marks = ranges.map((range) => {
    const holder = range.startContainer.parentElement ?? document.body;
    const { backgroundColor } = getComputedStyle(holder, '::highlight(recourse-evidence)');
    return { words: String(range), colour: backgroundColor };
  });
  const arePainted = marks.length > 0 && marks.every(({ colour }) => colour !== 'rgba(0, 0, 0, 0)');
  return arePainted ? marks : null;
}

/** The whole document as it stands. */
export function wholeDom(): string {
  return document.documentElement.outerHTML;
}
