// This page of the extension: whether somebody uses it, when it is shown again, and starting it anew.

const SIGNS_OF_USE = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const;

/** Tells each key press, click, turn of the wheel and scroll in this page, until aborted. */
export function onUse(signal: AbortSignal, tell: () => void): void {
  for (const sign of SIGNS_OF_USE) {
    document.addEventListener(sign, () => tell(), { signal, capture: true, passive: true });
  }
}

/** Tells when this page is shown again: a hidden page may have missed what happened meanwhile. */
export function onShownAgain(signal: AbortSignal, tell: () => void): void {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tell(), { signal });
}

/** Starts the page anew: nothing that it held in memory is kept. */
export function reloadPage(): void {
  location.reload();
}

/** Opens the browser's print dialog for this page. */
export function printPage(): void {
  print();
}
