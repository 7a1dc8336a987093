// Tells what holds the focus when a key is pressed, so that keys stay out of the way of typing.

/** `text` takes characters; `control` answers Enter itself; `choice` is a radio or check box; `dialog` is its own world. */
export type PressTarget = 'page' | 'choice' | 'control' | 'text' | 'dialog';

const CHOICES: ReadonlySet<string> = new Set(['radio', 'checkbox']);

/** @example pressTarget(document.createElement('textarea')) // 'text' */
export function pressTarget(target: EventTarget | null): PressTarget {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('dialog') !== null) return 'dialog';
  if (target instanceof HTMLInputElement) return CHOICES.has(target.type) ? 'choice' : 'text';
  if (target.closest('textarea, select, [contenteditable]:not([contenteditable="false"])') !== null) return 'text';
  return target.closest('button, a[href], summary') === null ? 'page' : 'control';
}
