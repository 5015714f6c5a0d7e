import type { AnswerCode } from '../failures/code.ts'
import type { Failure } from '../failures/failure.ts'
import type { FailureCode } from '../failures/title.ts'
import type { TokenTraits } from '../failures/token.ts'
import type { Declared, InputProblem } from '../receivers/declared-inputs.ts'
import type { Answer } from '../reply.ts'
import type { Run } from '../result.ts'
import type { Dispatch } from '../target.ts'
import type { NotLooked } from './shared-look-ups.ts'

/**
 * What a request was for: the dispatch itself, the list of runs or the default branch that is read before it, the lists by
 * which runs are followed after it, or a dry run in place of it; in a re-run of the job also what an earlier attempt had
 * started, and that this be re-run.
 */
export type Task = 'send' | 'list-runs' | 'find-branch' | 'follow-runs' | 'rehearse' | 'look-back' | 're-run'

/** What an answer can be explained as: with what was asked and found, a workflow's may be one of three more. */
export type ExplainedCode =
  | AnswerCode
  | Extract<FailureCode, 'workflow_not_found' | 'ref_not_found' | 'workflow_refused'>

/** What is known of a failed request beside its answer. */
export interface Circumstances {
  task: Task
  owner: string
  /** `owner/name` of the target, as the user wrote it. */
  repository: string
  /** `owner/name` of the repository that the workflow runs in, where known. */
  current: string | undefined
  /** What was to be sent. */
  dispatch: Dispatch
  /** The branch or tag of a workflow that was asked for. */
  ref?: string | undefined
  /** The run that was to be re-run. */
  run?: Run | undefined
  token: TokenTraits
  /** `owner/name` of what this step reached by the same token. */
  reached: string[]
  /** Such as `https://api.github.com`. */
  apiUrl: string
  /** The workflow runs on Gitea or Forgejo, which have their runners say so. */
  isGitea: boolean
  /** Requests made for this target, the failed one included. */
  tries: number
  /** The target is the repository that the workflow runs in. */
  isCurrent: boolean
  /** Runs are waited for: that needs a right more. */
  waits: boolean
  /** A try before the last had an unknown outcome. */
  mayHaveArrived: boolean
  /** An unknown outcome is not tried again, though there were tries left. */
  atMostOnce: boolean
  /** Milliseconds since 1970. */
  now: number
}

/** What look-ups found after a 401, 403 or 404. What was not looked up, or not answered, is left out. */
export interface Findings {
  /** Whether the token can see the repository. */
  repository?: 'visible' | 'hidden' | undefined
  /** Whether the token's user may push; left out where GitHub's answer can't be relied on. */
  push?: boolean | undefined
  /** Everybody can see the repository, and its runs. */
  isPublic?: boolean | undefined
  /** The full name that it has now, where that is another. */
  movedTo?: string | undefined
  owner?: 'exists' | 'missing' | undefined
  /** The owner's name most like the one that is missing. */
  nearestOwner?: string | undefined
  /** Whether the installation has the repository that the workflow runs in and no other: GITHUB_TOKEN's has. */
  isOwnAlone?: boolean | undefined
  /** The one owner of all repositories that a fine-grained token, or a GitHub App's, has, where it is another than the target's. */
  otherOwner?: string | undefined
  /** The full name most like the one that was not found. */
  nearest?: string | undefined
  /** Whether GitHub knows the token at all. */
  token?: 'alive' | 'dead' | undefined
  /** A 404 that was no JSON: this server does not know what GitHub's API knows. */
  endpoint?: 'missing' | undefined
  /** Of a workflow that was not started. */
  workflow?: WorkflowFindings | undefined
  /** Not all of this was looked up for this target. */
  notLooked?: NotLooked | undefined
}

/** What look-ups found of a workflow that was not started. Names are there only where the log may show them. */
export interface WorkflowFindings {
  /** Whether the repository has it; left out where that could not be told. */
  isKnown?: boolean | undefined
  /** Of the repository's workflows, by their files. */
  nearestFile?: string | undefined
  nearestBranch?: string | undefined
  /** The repository has it, but its file was not found at the ref. */
  isAtRef?: false | undefined
  /** What its file says at the ref. */
  declared?: Declared | undefined
  /** What GitHub would not take of the inputs, by that file. */
  problems?: InputProblem[] | undefined
}

/** The parts of a failure that tell what an answer means for the token in use, and what to do. */
export interface Explanation extends Pick<Failure, 'cause' | 'sharedCause'> {
  /** `undefined` stands for those that there is no reason to say. */
  steps: (string | undefined)[]
  /** What look-ups and headers told, in lines: it stands below GitHub's answer. */
  found?: (string | undefined)[]
  /** The cause has GitHub's words in it, which are told once. */
  isQuoted?: boolean
  /** What heads it, where that is another than the code is called: without the status. */
  title?: string
}

export type Advice = (answer: Answer, about: Circumstances, found: Findings) => Explanation
