// Where things stand in the chart of offices: three facets side by side, or one under another where it is narrow. Pure.

/** One facet: its axis runs from `left` to `left + axis`, the count stands at `right`. */
export type Facet = { readonly left: number; readonly axis: number; readonly right: number; readonly top: number };

export type OfficeLayout = {
  readonly facets: readonly Facet[];
  /** Right end of the column of requests. */
  readonly requestsAt: number;
  readonly height: number;
  readonly isStacked: boolean;
  readonly ticks: readonly number[];
  /** Middle of a row (0 is all offices) within a facet that begins at `top`. */
  readonly rowY: (row: number, top: number) => number;
};

const NAMES = 184;
const NAMES_NARROW = 150;
const GAP = 30;
const BETWEEN = 18;
const COUNT = 36;
const HEAD = 46;
const FIRST_ROW = 38;
const ROW = 26;
const FOOT = 30;
/** Below this the longest title of a facet would run into the next. */
const SIDE_BY_SIDE = 720;
const ALL_TICKS = [0, 0.25, 0.5, 0.75, 1];
const FEW_TICKS = [0, 0.5, 1];
const ROOMY_AXIS = 160;

/** Lays out `rows` offices and the row of all in `width` pixels. @example layoutOffices(1200, 12).isStacked // false */
export function layoutOffices(width: number, rows: number): OfficeLayout {
  const isStacked = width < SIDE_BY_SIDE;
  const names = width < 900 ? NAMES_NARROW : NAMES;
  const columns = isStacked ? 1 : 3;
  const block = HEAD + FIRST_ROW + ROW * rows + FOOT;
  const facetWidth = Math.floor((width - names - GAP - (columns - 1) * BETWEEN) / columns);
  const axis = Math.max(facetWidth - COUNT, 40);
  const facets = [0, 1, 2].map((index): Facet => {
    const left = names + GAP + (isStacked ? 0 : index * (facetWidth + BETWEEN));
    return { left, axis, right: left + facetWidth, top: isStacked ? index * (block + GAP / 2) : 0 };
  });
  return {
    facets,
    requestsAt: names,
    height: isStacked ? 3 * block + GAP : block,
    isStacked,
    ticks: axis < ROOMY_AXIS ? FEW_TICKS : ALL_TICKS,
    rowY: (row, top) => top + HEAD + (row === 0 ? FIRST_ROW / 2 : FIRST_ROW + ROW * (row - 0.5)),
  };
}

/** Top and bottom of a facet's plot. */
export function plotSpan(top: number, rows: number): { readonly from: number; readonly to: number } {
  return { from: top + HEAD, to: top + HEAD + FIRST_ROW + ROW * rows };
}
