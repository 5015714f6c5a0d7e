import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep } from './step.ts'

/**
 * Loaded before the action: tells what had been loaded when it began to listen to signals, and stops it at that moment, so
 * that the signal comes as soon as it can come.
 */
const STOP_AT_ONCE = `
const Module = require('node:module')
const { writeFileSync } = require('node:fs')
const loaded = []
const load = Module._load
Module._load = (name, ...rest) => {
  loaded.push(name)
  return load(name, ...rest)
}
const on = process.on
process.on = (event, listener) => {
  const result = on.call(process, event, listener)
  if (event === process.env.STOP_BY) {
    writeFileSync(process.env.LOADED, loaded.filter((name) => !/dist.index.js$/.test(name)).join())
    process.emit(event)
  }
  return result
}
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'early-'))
  writeFileSync(join(folder, 'stop.cjs'), STOP_AT_ONCE)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['SIGINT', {}],
  ['SIGTERM', {}],
  ['SIGINT', { 'wait-for': 'start', 'cancel-downstream': 'true' }],
  ['SIGTERM', { 'dry-run': 'true' }],
])(
  '%s at the very first moment: nothing was loaded before, nothing is asked, and outputs are set: %j',
  async (signal, inputs) => {
    const loaded = join(folder, 'loaded')
    const step = await runStep({
      env: { NODE_OPTIONS: `--require ${join(folder, 'stop.cjs')}`, STOP_BY: signal, LOADED: loaded },
      inputs,
    })
    expect(step.requests).toEqual([])
    expect(readFileSync(loaded, 'utf8')).toBe('')
    expect(step.results).toMatchObject([{ state: 'skipped', attempts: 0 }])
    expect(step.outputs['skipped-count']).toBe('1')
  },
)
