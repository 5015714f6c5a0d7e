exports.id = 410;
exports.ids = [410];
exports.modules = {

/***/ 7410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDiagnosis: () => (/* binding */ createDiagnosis)
});

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
// EXTERNAL MODULE: ./src/failures/answered.ts
var answered = __webpack_require__(3724);
// EXTERNAL MODULE: ./src/failures/code.ts
var failures_code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/failures/advice.ts
var advice = __webpack_require__(8831);
// EXTERNAL MODULE: ./src/failures/rate-limit.ts
var rate_limit = __webpack_require__(299);




/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
function explainAnswer(answer, about, findings) {
    const code = (0, failures_code/* failureCode */.AD)(answer);
    return {
        code,
        title: (0, answered/* statusTitle */.lV)(answer.status),
        happened: lines(...introduction(about), (0, answered/* answeredLine */.Gs)(answer), code === 'rate_limited' && resetLine(answer, about), (code === 'rate_limited' || (0, failures_code/* isUnclear */.Z5)(answer)) && triesLine(about), arrivalLine((0, failures_code/* isUnclear */.Z5)(answer), about), answer.status >= 300 && (0, failures_code/* isUnclear */.Z5)(answer) && onceLine(about)),
        advice: (0, advice/* adviceForAnswer */.Yy)(code, answer, about, findings),
        ...during(about),
    };
}
/** Explains why there was no answer, and whether the event may have arrived all the same. */
function explainNoAnswer(error, about) {
    const [code, title] = (0, failures_code/* noAnswerFailure */.QS)(error);
    const unsent = about.task === 'send' && 'The request had not been sent: the event did not arrive, and to send it again is safe.';
    return {
        code,
        title,
        happened: lines(...introduction(about), (0, answered/* unansweredLine */.H6)(error), error.kind !== 'stopped' && triesLine(about), error.sent || about.mayHaveArrived ? arrivalLine(error.sent, about) : unsent, error.sent && error.kind !== 'stopped' && onceLine(about)),
        advice: (0, advice/* adviceForNoAnswer */.PH)(error),
        ...during(about),
    };
}
/** Explains a target that was waiting for its next try when the step was stopped. */
function explainStopped(last, about) {
    return {
        code: 'cancelled',
        title: 'Cancelled',
        happened: lines('The step was stopped before the next try.', `The last one: ${(0, answered/* replyLine */.ZY)(last)}`, triesLine(about), about.mayHaveArrived ? arrivalLine(false, about) : 'The event did not arrive: to send it again is safe.'),
        advice: advice/* STOPPED */.yd,
        ...during(about),
    };
}
function introduction({ task }) {
    if (task === 'list-runs')
        return [
            'Nothing was sent: what it starts can only be told from the runs that were there before, and these could not be listed.',
        ];
    return task === 'follow-runs' ? ['The runs that it started could not be followed to their end.'] : [];
}
function during({ task }) {
    if (task === 'follow-runs')
        return { during: 'following' };
    return task === 'rehearse' ? { during: 'dry-run' } : {};
}
function arrivalLine(lastUnclear, about) {
    if (about.task !== 'send')
        return false;
    if (!lastUnclear && !about.mayHaveArrived)
        return false;
    const which = lastUnclear ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer';
    return `${which}, so the event may have arrived all the same: look at the repository's runs before you send it again.`;
}
function onceLine({ atMostOnce, task }) {
    return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.';
}
function triesLine({ tries }) {
    if (tries === 0)
        return 'Nothing was sent for this target: the limit was met by another one on the same token.';
    return tries === 1 ? '1 try was made.' : `${tries} tries were made.`;
}
function resetLine(answer, { now }) {
    const { waitMs } = (0, rate_limit/* rateLimit */["if"])(answer, now);
    if (waitMs === undefined)
        return 'GitHub did not say when the limit resets: wait a minute at least.';
    const seconds = Math.ceil(waitMs / 1000);
    const reset = Math.min(Math.ceil((now + waitMs) / 1000) * 1000, LATEST_DATE_MS);
    return `The limit resets at ${new Date(reset).toISOString().replace('.000', '')}, ${seconds} s after this answer.`;
}
/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_DATE_MS = 8.64e15;
function lines(...parts) {
    return parts.filter((part) => part !== false).join('\n');
}

// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/foresee.ts
var foresee = __webpack_require__(3086);
// EXTERNAL MODULE: ./src/failures/token.ts
var failures_token = __webpack_require__(7534);
// EXTERNAL MODULE: ./src/github/answer.ts
var answer = __webpack_require__(1893);
// EXTERNAL MODULE: ./src/github/lookups.ts
var lookups = __webpack_require__(2860);
// EXTERNAL MODULE: ./src/delivery/outcome.ts
var outcome = __webpack_require__(2588);










/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOKUPS = 30;
const ONCE = { tries: 1, mayHaveArrived: false };
/** One for each step: look-ups are shared by the targets of a token. */
function createDiagnosis(options) {
    const made = new Map();
    let unanswered = false;
    return {
        async explain(delivered) {
            if (delivered.state === 'failed')
                return { failure: await failureOf(delivered).catch(unexplained) };
            const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target));
            return movedTo ? { movedTo } : {};
        },
        explainReply: (target, reply, task) => explain(target, reply, circumstances(target, reply, task, ONCE)),
        foresee: (target, answer) => (0, foresee/* foresee */.S)(answer, circumstances(target, answer, 'rehearse', ONCE)),
    };
    /** A fault of ours loses neither this target nor the others. */
    function unexplained(error) {
        return (0, failure/* internalError */.WB)(error, 'explaining a failure', options.task === 'rehearse' ? 'dry-run' : undefined);
    }
    async function failureOf({ target, cause, tries, mayHaveArrived }) {
        if ('crash' in cause)
            return options.task === 'rehearse'
                ? (0, failure/* internalError */.WB)(cause.crash, 'looking at the repository', 'dry-run')
                : (0, failure/* internalError */.WB)(cause.crash, 'sending the event');
        const last = 'reply' in cause ? cause.reply : cause.stoppedAfter;
        const reply = last instanceof outcome/* NotReady */.DX ? last.reply : last;
        const task = last instanceof outcome/* NotReady */.DX ? 'list-runs' : options.task;
        const about = circumstances(target, reply, task, { tries, mayHaveArrived });
        return 'stoppedAfter' in cause ? explainStopped(reply, about) : explain(target, reply, about);
    }
    async function explain(target, reply, about) {
        if (reply instanceof answer/* NoAnswer */.W_)
            return explainNoAnswer(reply, about);
        return explainAnswer(reply, about, await look(reply, target, about));
    }
    function circumstances({ owner, repository, token }, reply, task, tried) {
        const isCurrent = repository.toLowerCase() === options.current?.toLowerCase();
        const now = answeredAt(reply) ?? options.now();
        return { ...options, ...tried, task, owner, token: (0, failures_token/* tokenTraits */.Z)(token), isCurrent, now };
    }
    async function newName(target) {
        const seen = await once(target, target.repository, lookups/* lookUpRepository */.RJ);
        return typeof seen === 'object' ? seen.fullName : undefined;
    }
    async function look(answer, target, { task, token }) {
        const found = {};
        const code = (0, failures_code/* failureCode */.AD)(answer);
        const { owner } = target;
        if (code === 'bad_credentials' && task !== 'follow-runs')
            found.token = await ask('token', lookups/* lookUpToken */.K2);
        if (code !== 'insufficient_permission' && code !== 'not_found')
            return found;
        // A web page: that is no GitHub that could be asked.
        if ((0, answered/* isHtml */._6)(answer))
            return found;
        const seen = await ask(target.repository, lookups/* lookUpRepository */.RJ);
        if (typeof seen === 'object')
            found.push = (0, foresee/* showsWriteAccess */.U)(token.kind) ? seen.push : undefined;
        found.repository = typeof seen === 'object' ? 'visible' : seen;
        if (code !== 'not_found' || seen !== 'hidden')
            return found;
        const kind = await ask(`owner ${owner}`, (client) => (0, lookups/* lookUpOwner */.er)(client, owner));
        found.owner = kind === undefined || kind === 'missing' ? kind : 'exists';
        if (kind === undefined || kind === 'missing')
            return found;
        const isInstallation = token.kind === 'installation';
        const names = await ask(`names of ${owner}`, (client) => (0, lookups/* lookUpNames */.rx)(client, owner, kind, isInstallation));
        found.nearest = nearest(target, names ?? []);
        return found;
        function ask(what, lookUp) {
            return once(target, what, lookUp, () => {
                found.notLooked = true;
            });
        }
    }
    /** Looks up what was not looked up before; `undefined` where GitHub did not say, or may not be asked any more. */
    async function once({ token, owner, name }, what, lookUp, onSpent) {
        const key = `${token} ${what.toLowerCase()}`;
        if (!made.has(key)) {
            if (options.stop.aborted || unanswered)
                return undefined;
            if (made.size === MOST_LOOKUPS) {
                onSpent?.();
                return undefined;
            }
            made.set(key, options.clientOf(token).then((client) => lookUp(client, { owner, name })));
        }
        try {
            return (await made.get(key));
        }
        catch {
            // Each further one might take its whole timeout as well.
            unanswered = true;
            return undefined;
        }
    }
    function nearest({ owner, name }, names) {
        const showPrivate = options.isRunningPrivate();
        const shown = names.filter((seen) => seen.private === false || showPrivate).map((seen) => seen.fullName);
        const wanted = `${owner}/${name}`;
        const maxDistance = Math.max(2, Math.ceil(name.length / 3));
        const match = (0, leven/* closestMatch */.h)(wanted.toLowerCase(), shown.map((full) => full.toLowerCase()), { maxDistance });
        return shown.find((full) => full.toLowerCase() === match);
    }
}
/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply) {
    const date = reply instanceof answer/* NoAnswer */.W_ ? Number.NaN : Date.parse(reply.headers.date ?? '');
    return Number.isNaN(date) ? undefined : date;
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};
