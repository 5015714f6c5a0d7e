import type { Exchange } from './exchange.ts'

const BIGGEST_PAGE = 100
const USUAL_PAGE = 30

/**
 * One page of a list, with GitHub's `Link` header where there are others
 * (https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api).
 */
export function pageOf<T>(
  { query, base, path }: Pick<Exchange, 'query' | 'base' | 'path'>,
  all: T[],
): { shown: T[]; headers: Record<string, string> } {
  const size = Math.min(Math.max(Number(query.get('per_page')) || USUAL_PAGE, 1), BIGGEST_PAGE)
  const number = Math.max(Number(query.get('page')) || 1, 1)
  const last = Math.max(Math.ceil(all.length / size), 1)

  const link = (rel: string, target: number) => {
    const parameters = new URLSearchParams(query)
    parameters.set('page', String(target))
    return `<${base}${path}?${parameters}>; rel="${rel}"`
  }
  const links = [
    ...(number > 1 ? [link('prev', number - 1)] : []),
    ...(number < last ? [link('next', number + 1), link('last', last)] : []),
    ...(number > 1 ? [link('first', 1)] : []),
  ]
  return {
    shown: all.slice((number - 1) * size, number * size),
    headers: links.length > 0 ? { Link: links.join(', ') } : {},
  }
}
