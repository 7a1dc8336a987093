// Wiring: the workspace's page. Opens the ledger and shows the tab that the address names.
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { z } from 'zod';
import { TextProvider } from '@/components/hooks/text-context.ts';
import { type SessionState, watchSession } from '@/lib/app/watch-session.ts';
import { catalogueText, interfaceLocale } from '@/lib/platform/texts.ts';
import { StillWorkspace } from './still-workspace.tsx';
import { WorkspaceApp } from './workspace-app.tsx';

z.config({ jitless: true }); // the content security policy forbids compiled validators

function Workspace() {
  const [state, setState] = useState<SessionState>({ kind: 'opening' });
  useEffect(() => {
    const gone = new AbortController();
    watchSession(gone.signal, setState);
    return () => gone.abort();
  }, []);
  if (state.kind !== 'open') return <StillWorkspace state={state} />;
  return <WorkspaceApp session={state.session} version={state.version} isSample={state.isSample} />;
}

async function show(root: HTMLElement): Promise<void> {
  // The kitchen shows every state with invented data; production builds leave it out.
  const Page =
    import.meta.env.DEV && location.hash === '#/kitchen'
      ? (await import('@/components/ui/Kitchen.tsx')).Kitchen
      : Workspace;
  render(
    <TextProvider value={{ translate: catalogueText, locale: interfaceLocale() }}>
      <Page />
    </TextProvider>,
    root,
  );
}

const root = document.getElementById('root');
if (root !== null) {
  document.documentElement.lang = interfaceLocale();
  void show(root);
}
