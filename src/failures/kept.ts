import type { Answer } from '../reply.ts'
import { shortened } from '../text/inline.ts'
import { clean } from '../text/secrets.ts'
import { githubMessage, isHtml } from './answer-body.ts'
import { pageOf } from './page-text.ts'

// All of it is more than is shown, or than GitHub sends.
const MOST_OF_A_TEXT = 2000
const MOST_OF_A_KEY = 100
const MOST_LEVELS = 4
const MOST_HEADERS = 100

/** What is left for the parts of one answer. */
interface Room {
  values: number
  characters: number
}

/**
 * An answer that refuses, reduced to what may be shown of it: a step of 1,000 targets keeps as many until its end, and
 * 64 KiB of JSON may take 1.6 MB when it is parsed. One of GitHub's own stays as it is.
 */
export function kept(answer: Answer): Answer {
  const { data } = answer
  const headers = Object.fromEntries(Object.entries(answer.headers).slice(0, MOST_HEADERS))
  const room: Room = { values: 100, characters: 4 * MOST_OF_A_TEXT }
  return { ...answer, headers, data: typeof data === 'string' ? textOf(data, answer) : partOf(data, room) }
}

/** What is shown of a text: its first line, or what a page says first. */
function textOf(text: string, answer: Answer): string {
  if (isHtml(answer) && text.length <= MOST_OF_A_TEXT) return text
  // Before anything is cut: of half a secret the rest is not found.
  const words = copied(githubMessage({ ...answer, data: clean(text) }), MOST_OF_A_TEXT)
  return isHtml(answer) ? pageOf(words) : words
}

/** As much of parsed JSON as there is room for. */
function partOf(value: unknown, room: Room, level = 0): unknown {
  if (typeof value === 'string') {
    const text = copied(value, Math.min(MOST_OF_A_TEXT, room.characters))
    room.characters -= text.length
    return text
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = level === MOST_LEVELS ? [] : Object.entries(value).filter(([key]) => key.length <= MOST_OF_A_KEY)
  // GitHub's message stands at the top, and beside it what may take all the room.
  if (!Array.isArray(value)) entries.sort(([, one], [, other]) => Number(isContainer(one)) - Number(isContainer(other)))
  const taken = entries.slice(0, room.values)
  room.values -= taken.length
  const parts = taken.map(([key, each]) => [key, partOf(each, room, level + 1)] as const)
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** A part of a text would keep all of it in memory. */
function copied(text: string, most: number): string {
  if (most < 2) return ''
  return Buffer.from(shortened(text, most), 'utf16le').toString('utf16le')
}
