// Wiring: the side panel's page. Hands the browser's texts and the opened ledger to the coding desk.
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import './sidepanel.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { z } from 'zod';
import { TextProvider } from '@/components/hooks/text-context.ts';
import { type SessionState, watchSession } from '@/lib/app/watch-session.ts';
import { catalogueText, interfaceLocale } from '@/lib/platform/texts.ts';
import { DeskApp } from './desk-app.tsx';
import { StillPanel } from './still-panel.tsx';

z.config({ jitless: true }); // the content security policy forbids compiled validators

function SidePanel() {
  const [state, setState] = useState<SessionState>({ kind: 'opening' });
  useEffect(() => {
    const gone = new AbortController();
    watchSession(gone.signal, setState);
    return () => gone.abort();
  }, []);
  if (state.kind !== 'open') return <StillPanel state={state} />;
  return <DeskApp session={state.session} version={state.version} />;
}

const root = document.getElementById('root');
if (root !== null) {
  document.documentElement.lang = interfaceLocale();
  render(
    <TextProvider value={{ translate: catalogueText, locale: interfaceLocale() }}>
      <SidePanel />
    </TextProvider>,
    root,
  );
}
