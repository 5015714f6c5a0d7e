import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { resolve } from 'node:path'
import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import type { Environment } from './settings.ts'

/** A payload of 65,535 characters may take some more in a file, for white space and escapes. */
const MOST_BYTES = 4 * 1024 * 1024

const CHUNK_BYTES = 64 * 1024

const ERRORS: Record<string, string> = {
  EISDIR: 'it is a folder.',
  EACCES: "the runner's user may not read it.",
  EPERM: "the runner's user may not read it.",
  // What opening a socket comes to on Linux, and on macOS.
  ENXIO: 'it is a socket or a device, and only regular files are read.',
  EOPNOTSUPP: 'it is a socket or a device, and only regular files are read.',
  ELOOP: 'it is a link that leads in a circle.',
}

/**
 * Reads the text of a regular file, links followed: in UTF-8, or in UTF-16 with a byte order mark, as Windows writes it.
 * Nothing makes it wait, and it reads 4 MiB at most, whatever the file's size is said to be.
 *
 * @param enough how much such a file needs, and what to do where it has more
 * @param file its path, absolute or from the workspace, as it was written: no shell has read it
 * @returns the text without its byte order mark; or why there is none, as a sentence that names the file
 */
export function readTextFile(file: string, env: Environment, enough = ENOUGH_FOR_A_PAYLOAD): Result<string> {
  const shown = `"${inline(file, 300)}"`
  let bytes: Result<Buffer>
  try {
    bytes = readBytes(resolve(env.GITHUB_WORKSPACE ?? '', file), enough)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? missing(file) : (ERRORS[code] ?? inline(message))
    return unread(`${shown} can't be read: ${why}`)
  }
  const text = bytes.ok ? decoded(bytes.value) : bytes
  return text.ok ? text : { ok: false, problems: text.problems.map((problem) => `${shown} ${problem}`) }
}

function readBytes(path: string, enough: string): Result<Buffer> {
  // Else a named pipe would be waited for until somebody writes. Windows has no such flag.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return unread(`can't be read: it is ${kindOf(stats)}.`)
    if (stats.size > MOST_BYTES) return unread(tooLarge(String(stats.size), enough))
    // The size says nothing of a file that grows, nor of those that a system makes up.
    const chunks: Buffer[] = []
    for (let length = 0; length <= MOST_BYTES; ) {
      const chunk = Buffer.alloc(CHUNK_BYTES)
      const read = readSync(descriptor, chunk)
      if (read === 0) return { ok: true, value: Buffer.concat(chunks) }
      chunks.push(chunk.subarray(0, read))
      length += read
    }
    return unread(tooLarge(`more than ${MOST_BYTES}`, enough))
  } finally {
    closeSync(descriptor)
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  return `${stats.isFIFO() ? 'a named pipe (FIFO)' : 'a device'}, and only regular files are read`
}

function missing(file: string): string {
  const unexpanded = /^~|[$*]|%\w+%/.test(file)
    ? ' The path is taken as it is: no shell expands ~, * or a variable in it. Write one from the workspace, or an absolute one such as ${{ runner.temp }}/payload.json.'
    : ''
  return `there is no such file. The path counts from the workspace, which is empty until actions/checkout has run.${unexpanded}`
}

const ENOUGH_FOR_A_PAYLOAD =
  'a payload 65,535 characters at most. Put large data into an artifact, and send its URL or id'

function tooLarge(size: string, enough: string): string {
  return `has ${size} bytes, and ${enough}.`
}

const AS_UTF8 = 'Save it as UTF-8 (in PowerShell: Set-Content -Encoding utf8).'

/** @see https://encoding.spec.whatwg.org/#bom-sniff */
function decoded(bytes: Buffer): Result<string> {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be')
  if (bytes.includes(0))
    return unread(`has zero bytes in it: it is no text, or UTF-16 without a byte order mark. ${AS_UTF8}`)
  if (!isUtf8(bytes)) {
    return unread(`is not UTF-8, at line ${brokenLine(bytes)}: Windows-1252 or Latin-1, most likely. ${AS_UTF8}`)
  }
  return { ok: true, value: new TextDecoder().decode(bytes) }
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Result<string> {
  const broken = unread(`begins as ${encoding.toUpperCase()}, but does not go on so. ${AS_UTF8}`)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // UTF-32 begins likewise.
    return text.includes('\0') ? broken : { ok: true, value: text }
  } catch {
    return broken
  }
}

/** No character of several bytes has a line feed's in it. */
function brokenLine(bytes: Buffer): number {
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf('\n', from)
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
}
