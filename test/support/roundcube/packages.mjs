// The Debian packages a real Roundcube needs here. Data.

/** Roundcube with its three skins on SQLite, PHP's built-in server, and Dovecot for the mail. */
export const ROUNDCUBE_PACKAGES = [
  'roundcube-core',
  'roundcube-sqlite3',
  'roundcube-skin-larry',
  'roundcube-skin-classic',
  'php-cli',
  'php-sqlite3',
  'dovecot-imapd',
];
