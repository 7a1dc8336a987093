// Reads import lines and global names out of source texts and holds them against the room table.
import { ROOMS, type RoomRule } from './room-table.ts';

/** One import line: from which room, to which room or package, and whether only types cross. */
export type Edge = {
  readonly file: string;
  readonly specifier: string;
  readonly from: string;
  readonly to: { readonly kind: 'room' | 'package'; readonly name: string };
  readonly isTypeOnly: boolean;
};

export type Survey = { readonly edges: readonly Edge[]; readonly breaches: readonly string[] };

const IMPORT = /(?<!['"\w])(import|export)\s+(type\s+)?([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/gu;
const BARE_IMPORT = /(?<!['"\w])import\s*['"]([^'"]+)['"]/gu;
const DYNAMIC_IMPORT = /\bimport\s*\(\s*['"]([^'"]+)['"]/gu;

/** Surveys source files given as path -> text (paths from the top of the project). */
export function surveyRooms(files: ReadonlyMap<string, string>): Survey {
  const edges: Edge[] = [];
  const breaches: string[] = [];
  for (const [file, text] of files) {
    const room = roomOf(file);
    if (room === null) continue;
    const rule = ROOMS[room];
    if (rule === undefined) {
      breaches.push(`${file}: the room "${room}" is not in the room table`);
      continue;
    }
    const code = stripComments(text);
    for (const found of importsOf(code)) {
      const edge = edgeOf(file, room, found);
      if (typeof edge === 'string') breaches.push(edge);
      else {
        edges.push(edge);
        const breach = breachOf(edge, rule);
        if (breach !== null) breaches.push(breach);
      }
    }
    breaches.push(...forbiddenNames(file, room, code, rule));
  }
  return { edges, breaches };
}

/** The room of a path: the folder under lib/, or the top folder; `null` where the table does not reach. */
export function roomOf(file: string): string | null {
  const [top, second] = file.split('/');
  if (top === 'lib') return second?.includes('.') ? null : (second ?? null);
  return top === 'components' || top === 'entrypoints' ? top : null;
}

type FoundImport = { readonly specifier: string; readonly isTypeOnly: boolean };

function importsOf(code: string): readonly FoundImport[] {
  const found: FoundImport[] = [];
  for (const [, , type, names, specifier] of code.matchAll(IMPORT)) {
    const named = /^\{(?<inside>[^}]*)\}\s*$/u.exec((names ?? '').trim())?.groups?.inside;
    const parts =
      named
        ?.split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '') ?? [];
    const isEachTyped = parts.length > 0 && parts.every((part) => part.startsWith('type '));
    found.push({ specifier: specifier ?? '', isTypeOnly: type !== undefined || isEachTyped });
  }
  for (const [, specifier] of code.matchAll(BARE_IMPORT)) found.push({ specifier: specifier ?? '', isTypeOnly: false });
  for (const [, specifier] of code.matchAll(DYNAMIC_IMPORT))
    found.push({ specifier: specifier ?? '', isTypeOnly: false });
  return found;
}

function edgeOf(file: string, from: string, found: FoundImport): Edge | string {
  const { specifier, isTypeOnly } = found;
  if (specifier.startsWith('../'))
    return `${file}: "${specifier}" climbs out with ../; write @/lib/... so that the crossing shows`;
  if (specifier.startsWith('./')) return { file, specifier, from, to: { kind: 'room', name: from }, isTypeOnly };
  if (specifier.startsWith('@/')) {
    const path = specifier.slice(2);
    const room = roomOf(path) ?? path.split('/')[0] ?? '';
    return { file, specifier, from, to: { kind: 'room', name: room }, isTypeOnly };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  return { file, specifier, from, to: { kind: 'package', name }, isTypeOnly };
}

function breachOf(edge: Edge, rule: RoomRule): string | null {
  const { to } = edge;
  if (to.kind === 'package') {
    return rule.packages.includes(to.name)
      ? null
      : `${edge.file}: room "${edge.from}" may not import the package "${to.name}"`;
  }
  if (to.name === edge.from) {
    return edge.from === 'entrypoints' && edge.specifier.startsWith('@/')
      ? `${edge.file}: nobody imports an entrypoint`
      : null;
  }
  if (rule.rooms.includes(to.name) || rule.files?.includes(edge.specifier) === true) return null;
  if (rule.types.includes(to.name)) {
    return edge.isTypeOnly
      ? null
      : `${edge.file}: room "${edge.from}" may import only types of "${to.name}" (write import type)`;
  }
  return `${edge.file}: room "${edge.from}" may not import room "${to.name}"`;
}

function forbiddenNames(file: string, room: string, code: string, rule: RoomRule): readonly string[] {
  const plain = code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/gu, "''");
  return rule.forbidden
    .filter((name) => mentions(plain, name))
    .map((name) => `${file}: room "${room}" may not touch ${name}`);
}

function mentions(code: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const after = /\w$/u.test(name) ? '(?![\\w$-])(?!\\s*[?]?:)' : '';
  return new RegExp(`(?<![\\w$.'-])${escaped}${after}`, 'u').test(code);
}

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/gu, '$1');
}
