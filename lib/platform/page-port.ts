// The page's end of the line: told when the panel opens its port to this page's script.
import { browser } from 'wxt/browser';

/** One open line to the panel. */
export type PanelLine = {
  readonly post: (message: unknown) => void;
  readonly onMessage: (hear: (message: unknown) => void) => void;
  readonly onEnd: (hear: () => void) => void;
};

/** Hears each line of that name opened by our own extension; a line of anyone else is refused. */
export function onPanelLine(portName: string, hear: (line: PanelLine) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id) return;
    hear({
      post: (message) => port.postMessage(message),
      onMessage: (listen) => port.onMessage.addListener((message) => listen(message)),
      onEnd: (listen) => port.onDisconnect.addListener(() => listen()),
    });
  });
}
