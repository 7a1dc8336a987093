// Listens for the panel's keys while the panel holds the focus.
import { useEffect, useRef } from 'preact/hooks';
import { pressTarget } from '@/components/hooks/press-target.ts';
import { commandOf, type DeskCommand, type KeyMode } from './desk-keys.ts';

/** Calls `onCommand` for each press that means something in `mode`. Off where `isOn` is false. */
export function useDeskKeys(mode: KeyMode, isOn: boolean, onCommand: (command: DeskCommand) => void): void {
  const latest = useRef(onCommand);
  latest.current = onCommand;
  useEffect(() => {
    if (!isOn) return;
    const listening = new AbortController();
    const onPress = (event: KeyboardEvent): void => {
      const command = commandOf(mode, {
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        isRepeat: event.repeat,
        isComposing: event.isComposing,
        on: pressTarget(event.target),
      });
      if (command === null || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onPress, { signal: listening.signal });
    return () => listening.abort();
  }, [mode, isOn]);
}
