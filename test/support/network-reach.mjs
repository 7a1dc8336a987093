// Finds every place in a script that could reach the network, or put something into a page that does. No CSP binds a
// content script, so its built bundle is read whole: every name, string and assignment in it is looked at.
import { parseSync, traverse } from '@babel/core';

/** Names that may stand nowhere, neither as a name, nor as a property, nor as a string by which one is looked up. */
const NAMES = new Set(
  (
    'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource sendBeacon RTCPeerConnection ' +
    'webkitRTCPeerConnection WebTransport Image Audio Worker SharedWorker serviceWorker importScripts FontFace ' +
    'PresentationRequest createElement createElementNS innerHTML outerHTML insertAdjacentHTML setHTML setHTMLUnsafe ' +
    'createContextualFragment DOMParser parseHTMLUnsafe writeln srcdoc setAttribute setAttributeNS setAttributeNode ' +
    'createAttribute insertRule replaceSync submit requestSubmit cssText background backgroundImage'
  ).split(' '),
);
/** Properties that load or lead somewhere when they are set. Reading them is harmless. */
const LOADING = new Set(
  'src srcset href action formAction data poster ping location hash search pathname host hostname port protocol'.split(
    ' ',
  ),
);
/** What makes code of words, when it is called. */
const MAKING_CODE = new Set(['eval', 'Function']);
/** What of `location` leads away. */
const LEADING = new Set(['assign', 'replace', 'reload']);

/**
 * The finds of a script, each as `what: the source around it`. Empty for a script that reaches nothing. A name put
 * together at run time from pieces is beyond it.
 * @param {string} source
 * @returns {string[]}
 * @example networkReach('self["fet" + "ch"]; open("x")').length // 1
 */
export function networkReach(source) {
  const tree = parseSync(source, { configFile: false, babelrc: false, sourceType: 'script' });
  if (tree === null) throw new Error('The script could not be read');
  /** @type {string[]} */
  const finds = [];
  const note = (what, { start }) => {
    finds.push(`${what}: ${source.slice(Math.max(0, start - 30), start + 60)}`);
  };
  const named = (name, node) => {
    if (NAMES.has(name)) note(name, node);
  };
  traverse(tree, {
    Identifier: ({ node }) => named(node.name, node),
    StringLiteral: ({ node }) => named(node.value, node),
    TemplateElement: ({ node }) => named(node.value.cooked ?? '', node),
    Import: ({ node }) => note('import()', node),
    ImportExpression: ({ node }) => note('import()', node),
    AssignmentExpression: ({ node }) => noteAssignment(node, note),
    CallExpression: ({ node }) => noteCall(node.callee, note),
    NewExpression: ({ node }) => noteCall(node.callee, note),
  });
  return finds;
}

function noteAssignment({ left }, note) {
  const name = left.type === 'Identifier' && left.name === 'location' ? 'location' : propertyOf(left);
  if (name !== null && LOADING.has(name)) note(`${name} =`, left);
}

function noteCall(callee, note) {
  const name = callee.type === 'Identifier' ? callee.name : propertyOf(callee);
  if (name !== null && MAKING_CODE.has(name)) note(`${name}()`, callee);
  if (name === 'open') note('open()', callee);
  if (name === 'write' && isNamed(callee.object, 'document')) note('document.write()', callee);
  if (name !== null && LEADING.has(name) && isNamed(callee.object, 'location')) note(`location.${name}()`, callee);
}

/** The name of a member, written with a dot or as a string. */
function propertyOf(node) {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return null;
  const { property } = node;
  if (!node.computed) return property.name ?? null;
  if (property.type === 'StringLiteral') return property.value;
  return property.type === 'TemplateLiteral' && property.expressions.length === 0
    ? property.quasis[0].value.cooked
    : null;
}

function isNamed(node, name) {
  return node !== undefined && ((node.type === 'Identifier' && node.name === name) || propertyOf(node) === name);
}
