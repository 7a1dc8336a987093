// The settings files of the rootless Dovecot and of Roundcube. Text made of parameters; nothing is started here.

/**
 * Dovecot's settings: one IMAP listener on loopback, one user with a fixed password, all files below `directory`.
 * @param {{ directory: string, port: number, userName: string, groupName: string, uid: number, gid: number,
 *   password: string }} options
 */
export function dovecotSettings({ directory, port, userName, groupName, uid, gid, password }) {
  return `base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${userName}
default_internal_group = ${groupName}
default_login_user = ${userName}
first_valid_uid = 1
last_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:${directory}/maildir
mail_fsync = never
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${directory}/home
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

/**
 * Roundcube's settings: SQLite in `directory`, the IMAP server above, one skin, no sending.
 * @param {{ directory: string, imapPort: number, skin: string, sessionKey: string }} options
 */
export function roundcubeSettings({ directory, imapPort, skin, sessionKey }) {
  const values = {
    db_dsnw: `sqlite:///${directory}/roundcube.db?mode=0600`,
    imap_host: `127.0.0.1:${imapPort}`,
    smtp_host: '',
    des_key: sessionKey,
    skin,
    log_dir: `${directory}/logs/`,
    temp_dir: `${directory}/temp/`,
    product_name: 'Sample mailbox: invented texts after the facts of the letter of 29 March 2021',
    language: 'en_US',
    timezone: 'America/Chicago',
    message_sort_col: 'date',
    message_sort_order: 'DESC',
  };
  const lines = Object.entries(values).map(([key, value]) => `$config['${key}'] = ${phpText(value)};`);
  return `<?php
$config = [];
${lines.join('\n')}
$config['mail_pagesize'] = 200;
$config['login_rate_limit'] = 1000;
$config['session_lifetime'] = 600;
$config['enable_spellcheck'] = false;
$config['plugins'] = [];
`;
}

/** @param {string} text @returns {string} a PHP string in single quotes */
function phpText(text) {
  return `'${text.replace(/\\/gu, '\\\\').replace(/'/gu, "\\'")}'`;
}
