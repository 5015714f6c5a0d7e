import type { Answer, Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import { inBatches } from './batches.ts'
import type { Client } from './client.ts'
import { field, text } from './fields.ts'
import { MOST_BYTES, WORKFLOWS } from './workflows.ts'

/** Of a request to GraphQL: by REST the same takes one for each repository, and one for each of its files. */
const MOST_REPOSITORIES = 20

/**
 * Reads the workflow files of many repositories by GraphQL. What that does not tell of a repository, such as that it may
 * not be read, is left to REST.
 *
 * @param apiUrl of the REST API
 * @param word what a file must have in it to be of use; all are where there is none
 * @returns a client that has them, and asks the one given for all else
 * @see https://docs.github.com/en/graphql/reference/objects#repository
 */
export async function prefetched(
  client: Client,
  apiUrl: string,
  repositories: RepositoryName[],
  word = '',
): Promise<Client> {
  const chunks = Array.from({ length: Math.ceil(repositories.length / MOST_REPOSITORIES) }, (_, index) =>
    repositories.slice(index * MOST_REPOSITORIES, (index + 1) * MOST_REPOSITORIES),
  )
  const read = await inBatches(chunks, async (chunk) => {
    const reply = await client.request(`POST ${graphqlUrl(apiUrl)}`, { data: JSON.stringify(queryFor(chunk)) })
    return chunk.flatMap((repository, index) => {
      const files = filesOf(reply, index)
      return files ? [[keyOf(repository), files.filter(({ content }) => content?.includes(word) ?? true)] as const] : []
    })
  })
  const trees = new Map(read.flat())
  return {
    async request(route, parameters = {}) {
      const { owner, repo, file } = parameters
      const tree = trees.get(keyOf({ owner: String(owner), name: String(repo) }))
      if (!tree || !route.includes(`/contents/${WORKFLOWS}`)) return client.request(route, parameters)
      return answered(file === undefined ? tree.map(listed) : contents(tree.find(({ name }) => name === file)))
    },
  }
}

/** Beside the REST API: https://docs.github.com/en/enterprise-server/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint */
export function graphqlUrl(apiUrl: string): string {
  return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/v3$/, 'graphql') : `${apiUrl}/graphql`
}

function queryFor(repositories: RepositoryName[]) {
  const names = repositories.map((_, index) => `$o${index}: String!, $n${index}: String!`)
  const trees = repositories.map(
    (_, index) => `r${index}: repository(owner: $o${index}, name: $n${index}) { ...Files }`,
  )
  return {
    query: `query(${names.join(', ')}) {\n${trees.join('\n')}\n}\n${FILES}`,
    variables: Object.fromEntries(
      repositories.flatMap(({ owner, name }, index) => [
        [`o${index}`, owner],
        [`n${index}`, name],
      ]),
    ),
  }
}

// A folder that is not there is told like one that may not be read: who may read the root may read all.
const FILES = `fragment Files on Repository {
  root: object(expression: "HEAD:") { __typename }
  object(expression: "HEAD:${WORKFLOWS}") {
    ... on Tree { entries { name type object { ... on Blob { text isTruncated } } } }
  }
}`

interface File {
  name: string
  /** Absent where it is no text, or too much of it. */
  content?: string
}

/** The files of one of the repositories that were asked for; nothing where the answer does not tell of it for certain. */
function filesOf(reply: Reply, index: number): File[] | undefined {
  if (reply.kind === 'no-answer' || reply.status !== 200) return undefined
  const alias = `r${index}`
  const errors = field(reply.data, 'errors')
  const paths = Array.isArray(errors) ? errors.map((error) => field(error, 'path')) : []
  if (paths.some((path) => !Array.isArray(path) || path[0] === alias)) return undefined
  const repository = field(field(reply.data, 'data'), alias)
  const tree = field(repository, 'object')
  if (tree === null) return text(field(repository, 'root'), '__typename') === 'Tree' ? [] : undefined
  const entries = field(tree, 'entries')
  return Array.isArray(entries) ? entries.flatMap(fileOf) : undefined
}

function fileOf(entry: unknown): File[] {
  const name = text(entry, 'name')
  if (field(entry, 'type') !== 'blob' || !/\.ya?ml$/.test(name)) return []
  const content = field(field(entry, 'object'), 'text')
  const isWhole = field(field(entry, 'object'), 'isTruncated') === false
  return [{ name, ...(typeof content === 'string' && isWhole ? { content } : {}) }]
}

function keyOf({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`.toLowerCase()
}

function answered(data: unknown): Answer {
  return { kind: 'answer', status: 200, headers: {}, data, redirected: false }
}

/** As REST lists it, and gives it out. */
function listed({ name, content }: File) {
  return { name, type: 'file', size: content === undefined ? MOST_BYTES + 1 : Buffer.byteLength(content) }
}

function contents(file: File | undefined) {
  return { type: 'file', encoding: 'base64', content: Buffer.from(file?.content ?? '').toString('base64') }
}
