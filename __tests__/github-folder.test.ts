import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

const ROOT = resolve(__dirname, '..')
const FORMS = readdirSync(join(ROOT, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml')
const KINDS = ['checkboxes', 'dropdown', 'input', 'markdown', 'textarea']

interface Form {
  name: string
  description: string
  body: Field[]
}

interface Field {
  type: string
  id?: string
  attributes: { label?: string; value?: string; options?: string[] }
  validations?: { required: boolean }
}

interface Updates {
  version: number
  updates: {
    'package-ecosystem': string
    directory: string
    schedule: { interval: string }
    cooldown: Record<string, number>
    groups: object
  }[]
}

test('Dependabot watches npm, actions and the auditor of the workflows: grouped, and not at once', () => {
  const { version, updates } = parse(read('.github/dependabot.yml')) as Updates
  expect(version).toBe(2)
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions', 'pip'])
  for (const { directory, schedule, cooldown, groups } of updates) {
    expect(existsSync(join(ROOT, directory))).toBe(true)
    expect(schedule.interval).toBe('weekly')
    expect(cooldown['default-days']).toBeGreaterThanOrEqual(7)
    expect(Object.keys(groups).length).toBeGreaterThan(0)
  }
})

test('the auditor of the workflows is pinned to its bytes', () => {
  expect(read('.github/zizmor/requirements.txt')).toMatch(/^zizmor==[\d.]+ \\\n +--hash=sha256:[0-9a-f]{64}\n$/)
})

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
test.each(FORMS)('the issue form %s is one', (file) => {
  const { name, description, body } = parse(read(`.github/ISSUE_TEMPLATE/${file}`)) as Form
  expect([name, description]).not.toContain(undefined)
  const ids = body.flatMap(({ id }) => id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { type, id, attributes } of body) {
    expect(KINDS).toContain(type)
    if (type === 'markdown') expect(attributes.value).toBeTruthy()
    else expect([id, attributes.label]).not.toContain(undefined)
    if (type === 'dropdown') expect(new Set(attributes.options).size).toBe(attributes.options?.length)
  }
})

test('a bug report needs the code of the failure, out of all there are, and the log', () => {
  const { body } = parse(read('.github/ISSUE_TEMPLATE/bug.yml')) as Form
  const field = (id: string) => body.find((field) => field.id === id)
  const titles = /^const TITLES = \{\n(.*?)^\}/ms.exec(read('src/failures/title.ts'))?.[1] ?? ''
  const codes = [...titles.matchAll(/^ {2}(\w+): /gm)].map(([, code]) => code)
  expect(codes).toContain('invalid_input')
  expect([...(field('code')?.attributes.options ?? [])].slice(1).sort()).toEqual([...codes].sort())
  expect([field('code'), field('log')]).toMatchObject([
    { validations: { required: true } },
    { validations: { required: true } },
  ])
})

test('vulnerabilities are led away from the issues', () => {
  const { blank_issues_enabled, contact_links } = parse(read('.github/ISSUE_TEMPLATE/config.yml')) as {
    blank_issues_enabled: boolean
    contact_links: { url: string }[]
  }
  expect(blank_issues_enabled).toBe(false)
  expect(contact_links.some(({ url }) => url.endsWith('/security/advisories/new'))).toBe(true)
})

test('everything has an owner', () => {
  expect(read('.github/CODEOWNERS')).toMatch(/^\* @\S+$/m)
})

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
