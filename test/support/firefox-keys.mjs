// Names of keys as a test writes them, as the key events Firefox takes. Pure.

/** @typedef {{ key: string, code: string, keyCode: number }} KeyOfEvent */

/** @type {Readonly<Record<string, KeyOfEvent>>} */
const NAMED = {
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  Escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
  Tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  Backspace: { key: 'Backspace', code: 'Backspace', keyCode: 8 },
  Space: { key: ' ', code: 'Space', keyCode: 32 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
  Home: { key: 'Home', code: 'Home', keyCode: 36 },
  End: { key: 'End', code: 'End', keyCode: 35 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  Control: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
};

/**
 * `Enter`, `m`, `1`, `?`, `Shift+Tab`, `Control+Enter`: the keys to hold, the last being the one pressed.
 * @param {string} combination
 * @returns {readonly KeyOfEvent[]}
 * @throws {Error} for a name that is not known
 * @example keysOf('Shift+Tab').map((each) => each.code) // ['ShiftLeft', 'Tab']
 */
export function keysOf(combination) {
  const names = combination.length === 1 ? [combination] : combination.split('+');
  return names.map((name) => NAMED[name] ?? characterKey(name));
}

/** @param {string} character @returns {KeyOfEvent} */
function characterKey(character) {
  if ([...character].length !== 1) throw new Error(`Unknown key ${character}`);
  if (character === ' ') return { key: ' ', code: 'Space', keyCode: 32 };
  const upper = character.toUpperCase();
  if (/^[A-Z]$/u.test(upper)) return { key: character, code: `Key${upper}`, keyCode: upper.charCodeAt(0) };
  if (/^\d$/u.test(character)) return { key: character, code: `Digit${character}`, keyCode: character.charCodeAt(0) };
  return { key: character, code: '', keyCode: 0 };
}
