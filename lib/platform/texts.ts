// The catalogue of texts in the browser's language.
import { browser } from 'wxt/browser';

/** The text of a key, placeholders unfilled; the empty string when there is none. */
export function catalogueText(key: string): string {
  return browser.i18n.getMessage(key);
}

/** The language of the browser's interface, BCP 47. */
export function interfaceLocale(): string {
  return browser.i18n.getUILanguage();
}
