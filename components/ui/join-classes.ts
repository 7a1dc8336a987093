// Joins class names and leaves out what is not set. Under every component.

/** One class attribute of the names that hold. @example joinClasses('a', isOn && 'b') // 'a b' when isOn */
export function joinClasses(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
