// Builds the extension for Chromium and Firefox. Zero host permissions, nothing web-accessible, no network for any page.
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Gives `webextension-polyfill` as the browser's own object. */
function nativeBrowser(): Plugin {
  const id = '\0native-browser';
  return {
    name: 'native-browser',
    enforce: 'pre',
    resolveId: (source) => (source === 'webextension-polyfill' ? id : null),
    load: (source) => (source === id ? 'export default globalThis.browser?.runtime?.id ? browser : chrome;' : null),
  };
}

// The development server hands styles in and asks for reloads; no build that is shipped has this (promises.chromium.test.ts).
const WHILE_DEVELOPING = CONTENT_SECURITY_POLICY.replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
).replace("connect-src 'none'", 'connect-src ws://localhost:* http://localhost:*');

export default defineConfig({
  hooks: {
    // The script in the mail page calls nothing that answers by a promise, so it goes without the polyfill (3 kB of its 20).
    'vite:build:extendConfig': (entries, config) => {
      if (entries.some((entry) => entry.type === 'content-script')) config.plugins = [config.plugins, nativeBrowser()];
    },
    // The reading script is put into a page by the panel, never by the browser: an empty list would only look like one.
    'build:manifestGenerated': (_wxt, manifest) => {
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
    },
  },
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // `npm run dev` rebuilds and serves; the browser is the developer's own. Opening one crashes as root (2026-11).
  webExt: { disabled: true },
  vite: () => ({ plugins: [preact({ devtoolsInProd: false })], build: { modulePreload: false } }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+R' },
        description: '__MSG_commandOpen__',
      },
    },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    content_security_policy: { extension_pages: command === 'serve' ? WHILE_DEVELOPING : CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'recourse@recourse.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
