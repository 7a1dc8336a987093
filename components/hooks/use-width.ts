// The width a chart has been given, so that it is redrawn and its text never scaled.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A ref for the box to measure and its width in CSS pixels, `initial` until it has been measured. */
export function useWidth<T extends Element>(initial: number): readonly [RefObject<T | null>, number] {
  const box = useRef<T | null>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver((entries) => {
      const measured = entries[0]?.contentRect.width ?? 0;
      if (measured > 0) setWidth(Math.floor(measured));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
