import { pageOf, pageText } from '../../src/failures/page-text.ts'

test.each<[page: string, text: string]>([
  ['<!DOCTYPE html><head><title> Sign in \n</title>', 'Sign in'],
  ['<html><TITLE lang="en">502 Bad\n  Gateway</TITLE><p>nginx', '502 Bad Gateway'],
  ['<html><title> </title><body>\n<h1>Too many\nrequests</h1>', 'Too many'],
  ['<html><style>p { color: red }</style><script>if (a < b) go()</script><p>Go <b>away</b>.</p><p>Now', 'Go away .'],
  ['<!-- a\ncomment --><p>Access denied', 'Access denied'],
  ['<html><script>never closed', ''],
  ['<html><body></body></html>', ''],
  ['a &lt;b&gt; &amp;amp; &#8230; &#99999999; &nosuch;', 'a <b> &amp; … &#99999999; &nosuch;'],
  ['plain', 'plain'],
  ['', ''],
])('%j says %j', (page, text) => expect(pageText(page)).toBe(text))

test.each(['Sign in', '5 < 6 & <b>', '&lt;', 'a"b', ''])('a page of %j says that', (text) => {
  expect(pageText(pageOf(text))).toBe(text)
})
