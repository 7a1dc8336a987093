import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToText } from '@/lib/mailfile/html-to-text.ts';

test.each([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
  ['<div>a <b>bold</b> word</div>', 'a bold word'],
  ['<table><tr><td>Status</td><td>DENIED</td></tr></table>', 'StatusDENIED'],
  ['5 &lt; 7 &amp; &#8220;x&#x201D;&nbsp;y &unknown;', '5 < 7 & “x” y &unknown;'],
  ['<p>shown</p><p style="display: none">hidden <b>words</b></p>after', 'shown\n\nafter'],
  ['<script>if (a < b) alert("<p>x</p>")</script>words<style>p{}</style><!-- <p>no</p> -->', 'words'],
  ['<img src="data:image/png;base64,AAAA>AAAA" alt="x">words', 'words'],
  ['<blockquote>one<blockquote>two</blockquote></blockquote>own', '> one\n\n> > two\n\nown'],
  ['3 < 4 and <notclosed', '3 < 4 and <notclosed'],
])('%s', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('any text gives a text, and no script or style words', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '<p>',
    '</p>',
    '<!--',
    '-->',
    '<style>',
    '</style>',
    '&',
    '&#x',
    'word',
    ' ',
    '<a href="',
    '<div hidden>',
    '</div>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(typeof htmlToText(pieces.join(''))).toBe('string');
    }),
  );
});

test('bait of unclosed tags, quotes and comments ends', () => {
  for (const bait of ['<a "', "<a '", '<!--', '<style>', '<', '<div>', '&#', '<blockquote>', '</p>', '<a "\'']) {
    expect(typeof htmlToText(bait.repeat(100_000))).toBe('string');
  }
});
