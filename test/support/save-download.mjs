// Saves a file that a page offers, under its own name. By the protocol itself: the connection that reaches the side panel
// takes Playwright's own handling of downloads away.

/**
 * Does what starts the download and waits until the file is whole.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} folder an existing folder
 * @param {() => Promise<unknown>} start
 * @returns {Promise<string>} the name that the page gave the file
 */
export async function saveDownload(context, folder, start) {
  const browser = context.browser();
  if (browser === null) throw new Error('The context gives no connection to its browser');
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  /** @type {string | undefined} */
  let name;
  const completed = new Promise((resolve) => {
    session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => {
      name = suggestedFilename;
    });
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed' || state === 'canceled') resolve(state);
    });
  });
  await start();
  const state = await completed;
  await session.detach();
  if (state !== 'completed' || name === undefined) throw new Error('The download was not completed');
  return name;
}
