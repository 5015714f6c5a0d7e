import type { IncomingMessage, ServerResponse } from 'node:http'
import { withHttp } from '../github/servers.ts'

/** What a hostile GitHub answers to each kind of request. */
export interface Plan {
  /** The texts that it says, in turn, wherever it may say one. `CREDENTIAL` in them is what the request was authorized by. */
  texts: string[]
  /** To the event; `redirect` leads to another origin, `moved` to another path. */
  dispatch?: number | 'drop' | 'stall' | 'redirect' | 'moved'
  /** To the list of runs, before an event came and after. */
  listBefore?: number | 'drop'
  listAfter?: number
  /** The runs of an event. */
  runs?: 'absent' | 'none' | 'with-id' | 'by-time' | 'many'
  conclusion?: string | null
  /** Its workflow files; some of each kind unless given. */
  files?: string[]
  /** To everything else. */
  other?: number
  /** Fields of the answer to the event, with headers of such names. */
  headers?: Record<string, string>
  message?: string
}

export interface Seen {
  method: string
  path: string
  /** All that came, but for the one header that is meant to carry a token. */
  rest: string
  authorization: string | undefined
}

/**
 * Runs it for as long as `use` takes: over HTTP, as what is held against it is that our transport sends no token elsewhere.
 *
 * Another origin beside it must never be asked.
 */
export function withHostileGitHub<Result>(
  plan: Plan,
  use: (github: { url: string; seen: Seen[]; elsewhere: Seen[] }) => Promise<Result>,
): Promise<Result> {
  const seen: Seen[] = []
  const elsewhere: Seen[] = []
  return withHttp(
    (request, response) => void note(request, elsewhere).then(() => response.end()),
    (otherPort) =>
      withHttp(hostile(plan, seen, `http://127.0.0.1:${otherPort}`), (port) =>
        use({ url: `http://127.0.0.1:${port}`, seen, elsewhere }),
      ),
  )
}

async function note(request: IncomingMessage, into: Seen[]): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString()
  const { authorization, ...headers } = request.headers
  const path = request.url ?? ''
  into.push({ method: request.method ?? '', path, rest: `${path}\n${JSON.stringify(headers)}\n${body}`, authorization })
  return body
}

function hostile(plan: Plan, seen: Seen[], elsewhere: string) {
  const { texts, dispatch = 204, runs = 'none', conclusion = 'failure', other = 200 } = plan
  /** By repository: the ids that its events had. */
  const sent = new Map<string, string[]>()
  const firstSent = new Map<string, string>()
  let said = 0

  return async (request: IncomingMessage, response: ServerResponse) => {
    const body = await note(request, seen)
    const { pathname } = new URL((request.url ?? '').replace('/moved', ''), 'http://x')
    const [, , owner, name, ...rest] = pathname.split('/')
    const repository = `${owner}/${name}`
    const authorization = request.headers.authorization ?? ''
    const text = () => (texts[said++ % texts.length] ?? '').replaceAll('CREDENTIAL', () => shown(authorization, said))
    const error = () => ({ message: text(), errors: [text(), { message: text(), field: text(), code: text() }] })
    const resource = rest.join('/')

    if (resource === 'dispatches' || resource.endsWith('/dispatches')) {
      if (dispatch === 'drop') return void request.socket.destroy()
      if (dispatch === 'stall') return
      if (dispatch === 'moved' && request.url === pathname)
        return answer(307, error(), { location: `/moved${pathname}` })
      if (dispatch === 'redirect')
        return answer(307, error(), { location: `${elsewhere}/?to=${headerText(text())}${encodeURIComponent(text())}` })
      const { client_payload, inputs, event_type } = JSON.parse(body)
      sent.set(repository, [...(sent.get(repository) ?? []), (client_payload ?? inputs).dispatch_id ?? ''])
      firstSent.set(repository, event_type)
      const status = dispatch === 'moved' ? 204 : dispatch
      return answer(status, status === 204 ? undefined : { ...error(), message: plan.message ?? text() })
    }
    if (resource === 'actions/runs') {
      const status = sent.has(repository) ? (plan.listAfter ?? 200) : (plan.listBefore ?? 200)
      if (status === 'drop') return void request.socket.destroy()
      return answer(status, status === 200 ? { workflow_runs: listed() } : error())
    }
    if (resource.endsWith('/jobs'))
      return answer(other, { jobs: [job('failure'), job('timed_out'), job('success'), { conclusion: 'failure' }] })
    if (resource.endsWith('/cancel')) return answer(other === 200 ? 500 : other, error())
    if (/^actions\/runs\/\d+$/.test(resource)) return answer(other, listed()[0] ?? error())
    if (resource === 'actions/workflows')
      return answer(other, { workflows: [{ path: '.github/workflows/off.yml', state: `disabled_${text()}` }] })
    if (resource === 'contents/.github/workflows')
      return answer(
        other,
        (plan.files ?? ['off', 'types', 'broken', 'alias', 'any', fileName().replace(/\.yml$/, '')]).map((name) =>
          file(`${name}.yml`),
        ),
      )
    if (resource === 'branches') return answer(other, [{ name: text() }, { name: 'main' }])
    if (resource.startsWith('contents/')) return answer(other, content(decodeURIComponent(rest.at(-1) ?? '')))
    if (pathname.startsWith('/repos/'))
      return answer(other, { full_name: `acme/${text()}`, private: false, permissions: { push: true } })
    if (pathname.startsWith('/orgs/'))
      return answer(
        200,
        ['site', 'docs'].map((near) => ({ full_name: `acme/${near}${text()}`, private: false })),
      )
    return answer(pathname.startsWith('/users/') ? 200 : other, { ...error(), type: 'Organization', login: text() })

    function answer(status: number, data: unknown, more: Record<string, string> = {}) {
      const spoken = Object.entries({
        'x-github-request-id': text(),
        'x-oauth-scopes': text(),
        etag: text(),
        ...plan.headers,
        ...more,
      })
      for (const [header, value] of spoken)
        response.setHeader(header, headerText(value.replaceAll('CREDENTIAL', () => shown(authorization, said))))
      response.writeHead(status, headerText(text())).end(data === undefined ? undefined : JSON.stringify(data))
    }

    function listed() {
      const ids = sent.get(repository) ?? []
      const named = runs === 'with-id' ? ids.map((id) => `${text()} ${id} ${text()}`) : []
      const timed = runs === 'none' ? [text()] : Array(runs === 'many' ? 12 : 1).fill(firstSent.get(repository))
      return (ids.length === 0 || runs === 'absent' ? [] : runs === 'with-id' ? named : timed).map(
        (display_title, index) => ({
          id: index + 1,
          html_url: `https://github.test/${text()}`,
          display_title,
          name: text(),
          path: `.github/workflows/${text()}.yml@main`,
          event: 'repository_dispatch',
          status: conclusion === null ? text() : 'completed',
          conclusion: conclusion === null ? null : conclusion === '' ? text() : conclusion,
          created_at: new Date(Date.now() + 1000).toISOString(),
          updated_at: new Date(Date.now() + 61_000).toISOString(),
        }),
      )
    }

    function job(ended: string) {
      return {
        name: text(),
        conclusion: ended,
        steps: [
          { name: text(), conclusion: 'success' },
          { name: text(), conclusion: ended },
        ],
      }
    }

    function fileName() {
      const name = text()
      return name.includes('/') ? 'plain.yml' : `${name}.yml`
    }

    function file(of: string) {
      return { type: 'file', name: of, size: 100 }
    }

    function content(of: string) {
      const yaml: Record<string, string> = {
        'off.yml': 'on: repository_dispatch',
        'types.yml': JSON.stringify({ on: { repository_dispatch: { types: [text(), text(), 'deploy-sit'] } } }),
        'broken.yml': `on: repository_dispatch\n"${text()}`,
        'alias.yml': `on: *${text()}`,
        'any.yml': JSON.stringify({
          on: {
            workflow_dispatch: { inputs: { environmen: { type: 'choice', options: [text()] }, [text()]: text() } },
          },
        }),
      }
      return { type: 'file', encoding: 'base64', content: Buffer.from(yaml[of] ?? text()).toString('base64') }
    }
  }
}

/** A token as a GitHub might show it: whole or in base64 as it is, behind a user's name and with either alphabet. */
function shown(authorization: string, turn: number): string {
  const token = authorization.replace(/^\S+ /, '')
  const forms = [
    token,
    authorization,
    `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
    Buffer.from(token).toString('base64'),
    Buffer.from(`x:${token}\n`).toString('base64url'),
    Buffer.from(`${authorization}, and more`).toString('base64'),
  ]
  return forms[turn % forms.length] ?? ''
}

/** What a header can carry. */
function headerText(text: string): string {
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?')
}
