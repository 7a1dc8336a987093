// Evaluated in Firefox's own window (chrome scope, `--remote-allow-system-access`): the hands and eyes of a person.
// Trusted mouse and key events go through the parent process as a person's do; the sidebar's page is read by a frame
// script, because WebDriver BiDi lists neither the toolbar nor the sidebar. Not a module: one function is its value.
/* global Cc, Ci, CustomizableUI, SidebarController */
(() => {
  const readyScript = `addMessageListener('recourse-test:ask', async (message) => {
    const { id, code } = message.data;
    try {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const value = await Cu.evalInSandbox(code, sandbox);
      sendAsyncMessage('recourse-test:answer', { id, json: JSON.stringify(value === undefined ? null : value) });
    } catch (error) {
      sendAsyncMessage('recourse-test:answer', { id, error: String(error) });
    }
  })`;
  const waiting = new Map();
  const prepared = new WeakSet();
  let lastId = 0;

  const frame = () => document.getElementById('sidebar');
  const sidebarBrowser = () => {
    const browser = frame()?.contentDocument?.querySelector('browser');
    if (!browser) throw new Error('No sidebar is open');
    return browser;
  };
  const untilTrue = async (ask, complaint) => {
    for (let round = 0; round < 500; round += 1) {
      if (ask()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(complaint);
  };
  const mouse = (x, y) => {
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 });
    }
  };
  const asPng = async (snapshot) => {
    const canvas = new OffscreenCanvas(snapshot.width, snapshot.height);
    canvas.getContext('2d').drawImage(snapshot, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  };

  window.recourseTest = {
    /** Pins the add-on's button to the toolbar, as a person would, and clicks it. */
    async clickToolbarButton(widgetId) {
      CustomizableUI.addWidgetToArea(`${widgetId}-browser-action`, 'nav-bar');
      const button = () => document.getElementById(`${widgetId}-BAP`);
      await untilTrue(() => button()?.getBoundingClientRect().width > 0, 'The add-on has no button in the toolbar');
      const box = button().getBoundingClientRect();
      mouse(box.x + box.width / 2, box.y + box.height / 2);
    },
    async sidebarUrl(width) {
      await untilTrue(() => frame()?.contentDocument?.querySelector('browser')?.currentURI?.spec, 'No sidebar opened');
      document.getElementById('sidebar-box').style.width = `${width}px`;
      return sidebarBrowser().currentURI.spec;
    },
    isOpen: () => SidebarController.isOpen,
    close: () => SidebarController.hide(),
    focus: () => sidebarBrowser().focus(),
    ask(code) {
      const manager = sidebarBrowser().messageManager;
      if (!prepared.has(manager)) {
        prepared.add(manager);
        manager.loadFrameScript(`data:application/javascript,${encodeURIComponent(readyScript)}`, false);
        manager.addMessageListener('recourse-test:answer', ({ data }) => {
          waiting.get(data.id)?.(data);
          waiting.delete(data.id);
        });
      }
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, (data) => (data.error === undefined ? resolve(data.json) : reject(new Error(data.error))));
        manager.sendAsyncMessage('recourse-test:ask', { id, code });
      });
    },
    clickInSidebar(x, y) {
      const outer = frame().getBoundingClientRect();
      const inner = sidebarBrowser().getBoundingClientRect();
      mouse(outer.x + inner.x + x, outer.y + inner.y + y);
    },
    /** Each is `{ key, code, keyCode }`; all but the last are held down meanwhile. */
    press(keys) {
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!keyboard.beginInputTransactionForTests(window)) throw new Error('The keyboard is in use');
      const events = keys.map((key) => new KeyboardEvent('', key));
      for (const event of events) keyboard.keydown(event);
      for (const event of events.reverse()) keyboard.keyup(event);
    },
    async sidebarPng() {
      return asPng(await sidebarBrowser().browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white'));
    },
    async windowPng() {
      return asPng(await window.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white'));
    },
  };
  return 'ready';
})();
