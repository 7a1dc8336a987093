// Wiring: where in the workspace we are, by the address after `#`: a tab, and in Matters a random id. Nothing that names.
import { useEffect, useState } from 'preact/hooks';
import type { TabId } from '@/components/ui/WorkspaceFrame.tsx';

/** A tab and, for one matter's page, the matter's random id. */
export type Place = { readonly tab: TabId; readonly id: string | null };

/** The tabs that exist. */
export const TABS = ['patterns', 'queue', 'matters', 'settings'] as const satisfies readonly TabId[];

/** The address of a place. */
export function addressOf({ tab, id }: Place): string {
  return id === null ? `#/${tab}` : `#/${tab}/${id}`;
}

/** The place shown, and how to go to another. An address that is no place is Patterns. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = (): void => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    place,
    (next) => {
      location.hash = addressOf(next);
    },
  ];
}

function placeOf(hash: string): Place {
  const [, name, id] = hash.split('/');
  const tab = TABS.find((each) => each === name) ?? 'patterns';
  return { tab, id: id === undefined || id === '' ? null : id };
}
