// Ends a browser as a power cut does: no page is told, nothing is flushed.
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchedExtension } from '@/test/support/chromium.mjs';

/** Kills the one browser that runs on a profile, and waits until its connection has gone. */
export async function killBrowser(launched: LaunchedExtension, profileDir: string): Promise<void> {
  // Chromium on Linux notes `host-PID` of the process that holds the profile.
  const pid = Number(/-(\d+)$/u.exec(readlinkSync(join(profileDir, 'SingletonLock')))?.[1]);
  if (!Number.isSafeInteger(pid) || pid <= 1) throw new Error('The profile names no browser process');
  const browser = launched.context.browser();
  const gone = new Promise<void>((resolve) => browser?.on('disconnected', () => resolve()));
  process.kill(pid, 'SIGKILL');
  await gone;
}
