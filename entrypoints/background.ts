// Wiring: the toolbar button, its key and the context menu open the panel and grant it the one page; an unused ledger locks.
// Keeps no state.
import { defineBackground } from 'wxt/utils/define-background';
import { lockIfDue } from '@/lib/app/lock-ledger.ts';
import { onLockAlarm } from '@/lib/platform/lock-alarm.ts';
import { broadcast, onMenuChoice, onToolbarClick } from '@/lib/platform/panel-door.ts';
import { catalogueText } from '@/lib/platform/texts.ts';
import type { BackgroundMessage } from '@/lib/protocol/protocol.ts';

export default defineBackground(() => {
  // An open panel enters the page again; one that is just opening enters it when it starts.
  const tell = (tabId: number): void => void broadcast({ kind: 'toolbar-clicked', tabId } satisfies BackgroundMessage);
  onToolbarClick(tell);
  onMenuChoice(catalogueText('menuTag'), tell);
  // The moment to lock may have passed while the worker slept: it is looked at on every wake, too.
  onLockAlarm(() => void lockIfDue());
  void lockIfDue();
});
