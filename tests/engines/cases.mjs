// What the two engines are asked: every group of facts that some rule reads together, state by state, and random sets by seed.

const ROLES = ['related-donor', 'unrelated-donor', 'autologous-patient'];
const SITES = ['left-hip', 'right-hip', 'sternum', 'unknown'];
const ANAESTHESIA = ['general', 'spinal', 'unknown'];
const MODES = ['anticoagulant', 'minor', 'pregnant', 'immunosuppressed', 'low-platelets'];

/** A generator of numbers below one that gives the same numbers for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every atom of a condition. */
function atoms(condition, found = []) {
  const parts = condition?.all ?? condition?.any ?? condition?.of;
  if (parts) parts.forEach((part) => atoms(part, found));
  else if (condition) found.push(condition);
  return found;
}

const factsOf = (condition) => atoms(condition).flatMap((atom) => atom.sum ?? atom.fact ?? atom.cannot ?? []);

/** Sets of facts that stand in one "all" or "at least": within "any" each part decides alone. */
function together(condition) {
  if (condition?.any) return condition.any.flatMap(together);
  const facts = factsOf(condition);
  return facts.length > 0 ? [facts] : [];
}

const rangeOf = (protocol, fact) =>
  protocol.questions.flatMap((question) => (question.lines.some((line) => line.fact === fact) ? [question.number] : [])).at(-1);

const stepOf = (protocol, fact) => Number(rangeOf(protocol, fact).step);

/** The values that can make a difference for a fact: each threshold just below, at and above, in tenths. */
function valuesOf(protocol, fact) {
  const range = rangeOf(protocol, fact);
  if (!range) return ['no', 'yes'];
  const [min, max, step] = [Number(range.min), Number(range.max), Number(range.step)];
  const conditions = [...protocol.rules, ...protocol.questions, ...protocol.questions.flatMap((question) => question.lines)].map((each) => each.when);
  const reads = conditions.flatMap((when) => atoms(when)).filter((atom) => atom.sum?.includes(fact));
  const values = new Set([min, max]);
  for (const { sum, from } of reads) {
    if (sum.length > 1) for (let value = min; value <= max; value += step) values.add(value);
    else for (const by of [-step, 0, step]) values.add(Math.round((Number(from) + by) * 10) / 10);
  }
  const inside = [...values].filter((value) => value >= min && value <= max).sort((a, b) => a - b);
  return [...inside, 'unsure', ...(range.cannot_check ? ['cannot-check'] : [])];
}

/** Facts that some condition, opener or shortcut reads together, with the conditions that read them. */
export function groups(protocol) {
  const leader = new Map(protocol.facts.map((fact) => [fact, fact]));
  const top = (fact) => (leader.get(fact) === fact ? fact : top(leader.get(fact)));
  const link = (facts) => facts.forEach((fact) => leader.set(top(fact), top(facts[0])));
  protocol.rules.flatMap((rule) => together(rule.when)).forEach(link);
  const sets = new Map();
  for (const fact of protocol.facts) sets.set(top(fact), [...(sets.get(top(fact)) ?? []), fact]);
  // An opener, a shortcut and a question are read with what they separate or open, each as a group of its own.
  const more = [
    ...protocol.openers.map((opener) => [opener.fact, ...opener.separated]),
    ...protocol.shortcuts.map((shortcut) => [shortcut.opener, ...shortcut.separated, ...factsOf(shortcut.off)]),
    ...protocol.questions.flatMap((question) => question.lines.map((line) => [...factsOf(question.when), ...factsOf(line.when), line.fact])),
  ];
  return [...sets.values(), ...more].map((facts) => [...new Set(facts)]);
}

/** The kinds of people that the conditions on these facts can tell apart. */
export function people(protocol, facts) {
  const reads = [...protocol.rules, ...protocol.shortcuts.map((shortcut) => ({ when: shortcut.off }))]
    .filter(({ when }) => factsOf(when).some((fact) => facts.includes(fact)))
    .flatMap(({ when }) => atoms(when));
  const some = (name, all, base) => (reads.some((atom) => atom[name] !== undefined) ? all : base);
  const days = some('day', [...new Set(reads.flatMap((atom) => (atom.day === undefined ? [] : [atom.day, atom.day + 1])))], [2]);
  const modes = [[], ...MODES.filter((mode) => reads.some((atom) => atom.mode === mode)).map((mode) => [mode])];
  const found = [];
  for (const role of some('role', ['unrelated-donor', 'autologous-patient'], ['unrelated-donor'])) {
    for (const sites of some('site', [['left-hip'], ['sternum'], ['unknown']], [['left-hip']])) {
      for (const anaesthesia of some('anaesthesia', ANAESTHESIA, ['general'])) {
        for (const mode of modes) for (const day of days) found.push({ role, day, sites, anaesthesia, modes: mode });
      }
    }
  }
  return found;
}

/** Every state of a group for every kind of person, alone and with all else answered no. */
export function* statesOf(protocol, facts) {
  const values = facts.map((fact) => valuesOf(protocol, fact));
  const count = values.reduce((product, each) => product * each.length, 1);
  const rest = Object.fromEntries(protocol.facts.filter((fact) => !facts.includes(fact)).map((fact) => [fact, 'no']));
  for (const person of people(protocol, facts)) {
    for (let number = 0; number < count; number += 1) {
      let left = number;
      const answers = {};
      facts.forEach((fact, at) => {
        answers[fact] = values[at][left % values[at].length];
        left = Math.floor(left / values[at].length);
      });
      yield { ...person, answers };
      yield { ...person, answers: { ...rest, ...answers } };
    }
  }
}

export function sizeOf(protocol, facts) {
  return 2 * people(protocol, facts).length * facts.reduce((product, fact) => product * valuesOf(protocol, fact).length, 1);
}

/** A random person with random answers: now few, now all of them; now mostly no, now mostly not. */
export function random(protocol, chance) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const some = (list, often) => list.filter(() => chance() < often);
  const [answered, no] = [chance() ** 0.5, chance() ** 0.3];
  const answers = {};
  for (const fact of protocol.facts) {
    if (chance() > answered) continue;
    const values = valuesOf(protocol, fact);
    if (values.length > 2) {
      const numbers = values.filter((value) => typeof value === 'number');
      const [low, high] = [numbers[0], numbers.at(-1)];
      const step = stepOf(protocol, fact);
      const any = low + Math.floor((chance() * (high - low)) / step) * step;
      answers[fact] = chance() < no ? 'no' : pick([...values, Math.round(any * 10) / 10]);
    } else {
      answers[fact] = chance() < no ? 'no' : pick(['yes', 'yes', 'unsure']);
    }
  }
  return {
    role: pick(ROLES),
    day: Math.floor(chance() * 40) - 2,
    sites: chance() < 0.1 ? [] : some(SITES, 0.4),
    anaesthesia: pick(ANAESTHESIA),
    modes: some(MODES, 0.15),
    answers,
  };
}
