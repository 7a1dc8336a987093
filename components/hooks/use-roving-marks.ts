// One tab stop for a whole chart: arrow keys move among its marks, which lie in rows and columns.
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

export type MarkPlace = { readonly row: number; readonly column: number };

/** Where an arrow, Home or End leads, inside the grid; `null` for any other key. */
export function nextPlace(place: MarkPlace, key: string, rows: number, columns: number): MarkPlace | null {
  const { row, column } = place;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

/** Props for the drawing and for each mark, which carries `data-mark="row,column"`. */
export function useRovingMarks(size: { readonly rows: number; readonly columns: number }) {
  const [active, setActive] = useState<MarkPlace>({ row: 0, column: 0 });
  const drawing = useRef<SVGSVGElement>(null);
  const at = { row: Math.min(active.row, size.rows - 1), column: Math.min(active.column, size.columns - 1) };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = nextPlace(at, event.key, size.rows, size.columns);
    if (place === null) return;
    event.preventDefault();
    setActive(place);
    drawing.current?.querySelector<SVGElement>(`[data-mark="${place.row},${place.column}"]`)?.focus();
  };
  const markProps = (place: MarkPlace) => ({
    'data-mark': `${place.row},${place.column}`,
    tabIndex: place.row === at.row && place.column === at.column ? 0 : -1,
    onFocus: () => setActive(place),
  });
  return { drawing: drawing as RefObject<SVGSVGElement>, onKeyDown, markProps };
}
