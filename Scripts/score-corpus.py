#!/usr/bin/env python3
"""Extraction and audit against the project's own corpus of marked-up reports.

usage: score-corpus.py BIEUMAU [--show N] [--json] [--write-floors]

Compiles Tests/IndicatorExtractionTests/Fixtures/Corpus/*.gold (Scripts/gold), lets BIEUMAU read them and
prints precision, recall and F1 of every field, in two groups: whole reports, and collections of sentences.
Measures are matched one to one by the overlap of their main spans. A figure below its floor (floors.json
beside the corpus) is an error; --write-floors sets the floors just below the figures of today.
"""
import argparse, json, math, os, re, subprocess, sys, tempfile, unicodedata
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from glob import glob

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPUS = os.path.join(ROOT, 'Tests/IndicatorExtractionTests/Fixtures/Corpus')
FLOORS = os.path.join(CORPUS, 'floors.json')
GROUPS = {'reports': ('huyen-', 'phong-', 'phuong-', 'so-', 'tinh-', 'xa-'), 'sentences': ('cau-', 'doan-')}
MARGIN = 0.005

# Figures where less is better; the floors file holds their ceilings.
CEILINGS = ('no measure, taken for one /100', 'false alarms /100')


# -- Units and numbers -----------------------------------------------------------------------------------

PEOPLE = set('người|lao động|thanh niên|đối tượng|đồng chí|công dân|học sinh|trẻ|bác sĩ|vận động viên|vđv|hlv|cá nhân|'
             'bị can|hội viên|quân|lực lượng|thành viên|trưởng khu vực|quân nhân|em|cháu|khẩu|ngư dân|du khách'.split('|'))
SPELLINGS = {'đ': 'đồng', 'vnđ': 'đồng', 'vnd': 'đồng', 'đ/kg': 'đồng/kg', 'vụ việc': 'vụ', 'vụ án': 'vụ'}
POWERS = {'nghìn': 1e3, 'triệu': 1e6, 'tỷ': 1e9}
MEASURES = {'km': ('m', 1e3), 'ha': ('m²', 1e4), 'km²': ('m²', 1e6), 'tạ': ('kg', 100), 'tấn': ('kg', 1e3)}


def unit_of(text):
    """The unit in its canonical spelling; classifiers of people are one unit, and so are `lượt …`."""
    if not text: return None
    unit = ' '.join(unicodedata.normalize('NFC', text).lower().split())
    for spelling, canonical in (('tỉ', 'tỷ'), ('ngàn', 'nghìn'), ('m2', 'm²'), ('m3', 'm³'), ('hecta', 'ha')):
        unit = unit.replace(spelling, canonical)
    if unit in PEOPLE: return 'người'
    return 'lượt' if unit.startswith('lượt') else SPELLINGS.get(unit, unit)


def base_of(unit):
    """The base unit and the factor to it: nghìn tấn -> kg, 1e6."""
    factor = 1
    while ' ' in unit and unit.partition(' ')[0] in POWERS:
        word, _, unit = unit.partition(' ')
        factor *= POWERS[word]
    base, times = MEASURES.get(unit, (unit_of(unit), 1))
    return base, factor * times


def same(one, other):
    if one is None or other is None: return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def same_quantity(number, unit, wanted, wanted_unit):
    """Whether two numbers are one amount in different multiples of a unit."""
    if None in (number, unit, wanted, wanted_unit): return False
    (base, factor), (wanted_base, wanted_factor) = base_of(unit), base_of(wanted_unit)
    return base == wanted_base and same(number * factor, wanted * wanted_factor)


# -- Names -----------------------------------------------------------------------------------------------

FILLERS = set('so duoc va cua cac tai cho voi la tren dia ban'.split())


def words(name):
    """The telling words of a name, without tone marks."""
    letters = unicodedata.normalize('NFD', (name or '').lower().replace('đ', 'd'))
    found = set(re.findall('[a-z0-9]+', ''.join(c for c in letters if not unicodedata.combining(c))))
    return found - FILLERS or found


def likeness(name, gold):
    """The best Dice coefficient of a name with a wording of the gold record; 0.6 is the same name."""
    group, name_words, best = gold['group'], words(name), 0.0
    wordings = [gold['indicator']]
    if group: wordings += [f'{group} {wording}' for wording in [gold['indicator'], *gold['aliases']]]
    if len(gold['aliases']) > 1: wordings.append(' '.join(gold['aliases']))
    for wanted in map(words, wordings):
        if name_words and wanted:
            best = max(best, 2 * len(name_words & wanted) / (len(name_words) + len(wanted)))
    return best


# -- One measure beside its gold record ------------------------------------------------------------------

class Pair:
    """A measure the program read and the gold record it stands for."""

    def __init__(self, read, gold):
        self.read, self.gold = read, gold
        self.units = {unit_of(gold[field]) for field in ('unit', 'unitText')} - {None} or {None}
        if gold.get('unitImplied'): self.units.add(unit_of(gold['unitImplied']))

    def value(self):
        """(the number agrees, the number agrees in its unit)"""
        read, gold, unit = self.read, self.gold, unit_of(self.read['unit'])
        if gold['range']:
            bounds = read['range'] or {}
            number = all(same(bounds.get(end), gold['range'][end]) for end in ('low', 'high'))
            return number, number and unit in self.units
        number = same(read['value'], gold['value'])
        if gold['kind'] == 'change' or number and unit in self.units: return number, number
        if any(same_quantity(read['value'], unit, gold['value'], wanted) for wanted in self.units):
            return True, True
        return number, False

    def target(self):
        read, gold = self.read['target'], self.gold['target']
        unit = unit_of(self.read['unit'])
        return same(read, gold) or any(same_quantity(read, unit, gold, wanted) for wanted in self.units)

    def comparisons(self):
        """How many of the gold comparisons were read."""
        open_, found = list(self.read['comparisons']), 0
        for wanted in self.gold['comparisons']:
            units = {unit_of(wanted['unit']), unit_of(wanted.get('unitImplied'))}
            for said in open_:
                if said['direction'] != wanted['direction']: continue
                if wanted['direction'] != 'tương đương':
                    if not same_amount(said['amount'], wanted['amount']): continue
                    if unit_of(said['unit']) not in (units if wanted.get('unitImplied') else {unit_of(wanted['unit'])}): continue
                open_.remove(said)
                found += 1
                break
        return found


def same_amount(one, other):
    return one is other if None in (one, other) else round(one, 6) == round(other, 6)


BODIES = {'dự toán': 'kế hoạch', 'chỉ tiêu': 'kế hoạch', None: 'kế hoạch', 'thành phố': 'tỉnh', 'huyện': 'tỉnh',
          'Trung ương': 'tỉnh', 'HĐND': 'Nghị quyết'}


def achieved(measure):
    """Percentages of a plan; bodies of one rank count as one."""
    return Counter((round(entry['percent'], 6), BODIES.get(entry['against'], entry['against']))
                   for entry in measure['achieved'] if entry['percent'] is not None)


def overlap(one, other):
    return min(one['end'], other['end']) - max(one['start'], other['start'])


def match(measures, records):
    """Measure index -> record index, one to one: right values first, then the closest spans."""
    ranked = []
    for i, measure in enumerate(measures):
        for j, record in enumerate(records):
            common = overlap(measure, record)
            if common <= 0: continue
            union = max(measure['end'], record['end']) - min(measure['start'], record['start'])
            right = Pair(measure, record).value()[0]
            ranked.append((-common / union - (0.5 if right else 0), i, j))
    found, taken = {}, set()
    for _, i, j in sorted(ranked):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


# -- Tallies ---------------------------------------------------------------------------------------------

class Tally:
    """Right ones of those the program said, and of those that are true."""

    def __init__(self): self.right = self.said = self.true = 0

    def add(self, right, said, true):
        self.right += right
        self.said += said
        self.true += true

    @property
    def precision(self): return self.right / self.said if self.said else float(not self.true)

    @property
    def recall(self): return self.right / self.true if self.true else 1.0

    @property
    def f1(self): return 2 * self.right / (self.said + self.true) if self.said + self.true else 1.0


FIELDS = ('span', 'value+unit', 'target', 'achieved', 'comparisons', 'asOf', 'indicator', 'parent')
RATES = ('kind', 'period', 'qualifier')


class Score:
    """What a group of reports sums up to."""

    def __init__(self):
        self.fields = {name: Tally() for name in FIELDS}
        self.rates = {name: [0, 0] for name in RATES}
        self.misses = defaultdict(list)
        self.no_measure = self.numbers = self.roles = self.unknown = self.records = 0
        self.must = [0, 0]
        self.alarms = 0

    def miss(self, field, report, text, said, wanted):
        self.misses[field].append((report, ' '.join(text.split()), said, wanted))

    def add_report(self, name, measures, gold):
        matched = match(measures, gold['records'])
        incidental = {j for j, record in enumerate(gold['records']) if record['incidental']}
        pairs = [Pair(measures[i], gold['records'][j]) for i, j in sorted(matched.items()) if j not in incidental]
        alone = [measure for i, measure in enumerate(measures) if i not in matched]
        reached = set(matched.values())
        unread = [record for j, record in enumerate(gold['records']) if j not in reached | incidental]
        self.records += len(gold['records'])
        for record in unread: self.miss('span', name, record['quote'], None, record['valueText'])
        self.add_values(name, pairs, alone, unread)
        self.add_sides(name, pairs, alone, unread)
        self.add_dates(name, pairs, alone, unread, gold.get('documentAsOf'))
        self.add_parents(name, pairs, alone, unread, {measures[i]['id']: gold['records'][j]['id'] for i, j in matched.items()})
        self.add_strays(name, alone, gold)

    def add_values(self, name, pairs, alone, unread):
        said, true = len(pairs) + len(alone), len(pairs) + len(unread)
        right = Counter()
        for pair in pairs:
            read, gold = pair.read, pair.gold
            checks = {'span': True, 'value+unit': pair.value()[1], 'indicator': likeness(read['indicator'], gold) >= 0.6}
            right.update(field for field, good in checks.items() if good)
            if not checks['value+unit']:
                self.miss('value+unit', name, gold['quote'], (read['value'] or read['range'], read['unit']),
                          (gold['value'] or gold['range'], gold['unit']))
            if not checks['indicator']: self.miss('indicator', name, gold['quote'], read['indicator'], gold['indicator'])
            for field in RATES:
                good = half_year(read.get(field)) == half_year(gold[field])
                self.rates[field][0] += good
                self.rates[field][1] += 1
                if not good: self.miss(field, name, gold['quote'], read.get(field), gold[field])
        for field in ('span', 'value+unit', 'indicator'): self.fields[field].add(right[field], said, true)

    def add_sides(self, name, pairs, alone, unread):
        for pair in pairs:
            read, gold = pair.read, pair.gold
            right = gold['target'] is not None and pair.target()
            self.fields['target'].add(right, read['target'] is not None, gold['target'] is not None)
            if not right and (read['target'], gold['target']) != (None, None):
                self.miss('target', name, gold['quote'], read['target'], gold['target'])
            said, true = achieved(read), achieved(gold)
            self.fields['achieved'].add((said & true).total(), said.total(), true.total())
            if said != true: self.miss('achieved', name, gold['quote'], sorted(said, key=str), sorted(true, key=str))
            found, sizes = pair.comparisons(), (len(read['comparisons']), len(gold['comparisons']))
            self.fields['comparisons'].add(found, *sizes)
            if sizes != (found, found):
                self.miss('comparisons', name, gold['quote'], *(
                    [(entry['direction'], entry['amount'], entry['unit']) for entry in side['comparisons']] for side in (read, gold)))
        for measure in alone:
            self.fields['target'].add(0, measure['target'] is not None, 0)
            self.fields['achieved'].add(0, achieved(measure).total(), 0)
            self.fields['comparisons'].add(0, len(measure['comparisons']), 0)
        for record in unread:
            self.fields['target'].add(0, 0, record['target'] is not None)
            self.fields['achieved'].add(0, 0, achieved(record).total())
            self.fields['comparisons'].add(0, 0, len(record['comparisons']))

    def add_dates(self, name, pairs, alone, unread, free):
        """A date that the text states once for all figures is neither demanded nor counted against."""
        tally = self.fields['asOf']
        sides = [(pair.read['asOf'], pair.gold['asOf'], pair.gold['quote']) for pair in pairs]
        sides += [(measure['asOf'], None, None) for measure in alone] + [(None, record['asOf'], None) for record in unread]
        for said, true, text in sides:
            if free and {said, true} == {free, None}: continue
            right = said is not None and said == true
            tally.add(right, said is not None, true is not None)
            if text and said != true: self.miss('asOf', name, text, said, true)

    def add_parents(self, name, pairs, alone, unread, stands_for):
        tally = self.fields['parent']
        for pair in pairs:
            said, true = stands_for.get(pair.read['parent']), pair.gold['parent']
            tally.add(said is not None and said == true, pair.read['parent'] is not None, true is not None)
            if (said or pair.read['parent']) != true: self.miss('parent', name, pair.gold['quote'], said or pair.read['parent'], true)
        for measure in alone: tally.add(0, measure['parent'] is not None, 0)
        for record in unread: tally.add(0, 0, record['parent'] is not None)

    def add_strays(self, name, alone, gold):
        """Measures without a record: a number that is none, a number in the wrong role, anything else."""
        roles = [span for record in gold['records'] for span in side_spans(record)]
        self.numbers += len(gold['nonIndicators'])
        for measure in alone:
            other = next((x for x in gold['nonIndicators'] if overlap(measure, x) > 0), None)
            if other:
                self.no_measure += 1
                self.miss('no measure', name, other['quote'], measure['value'], other['category'])
            elif any(overlap(measure, span) > 0 for span in roles):
                self.roles += 1
                self.miss('role', name, measure['quote'], measure['valueText'], None)
            else:
                self.unknown += 1
                self.miss('stray', name, measure['quote'], measure['valueText'], None)

    def add_audit(self, name, findings, gold):
        for wanted in gold['findings']:
            if not wanted['must']: continue
            found = any(touches(finding, wanted) for finding in findings)
            self.must[0] += found
            self.must[1] += 1
            if not found: self.miss('audit', name, wanted['stated'], None, f"{wanted['kind']}: {wanted['note']}")
        for finding in findings:
            if finding['severity'] == 'note' or any(touches(finding, wanted) for wanted in gold['findings']): continue
            self.alarms += 1
            self.miss('false alarm', name, finding['message'], finding['kind'], None)

    def figures(self):
        """Every figure that has a floor or a ceiling."""
        found = {name: tally.f1 for name, tally in self.fields.items()}
        found |= {name: good / of if of else 1.0 for name, (good, of) in self.rates.items()}
        found['audit must-find'] = self.must[0] / self.must[1] if self.must[1] else 1.0
        found[CEILINGS[0]] = 100 * self.no_measure / self.numbers if self.numbers else 0.0
        found[CEILINGS[1]] = 100 * self.alarms / self.records if self.records else 0.0
        return {name: round(figure, 4) for name, figure in found.items()}


def half_year(period):
    return re.sub('-6T$', '-H1', period) if period else None


def side_spans(record):
    """Targets, percentages, movements and earlier values of a record."""
    for entry in record['achieved'] + record['comparisons']:
        yield entry
        yield from (entry[key] for key in ('priorSpan', 'restatedSpan') if key in entry)
    if record['targetSpan']: yield record['targetSpan']


def touches(finding, wanted):
    return any(overlap(one, other) > 0 for one in finding['spans'] for other in wanted['spans'])


# -- The corpus ------------------------------------------------------------------------------------------

def stem(path): return os.path.splitext(os.path.basename(path))[0]


def load(path):
    with open(path, encoding='utf-8') as file: return json.load(file)


def run(command, *accepted):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, *accepted): sys.exit(f"score: {' '.join(command[:3])}: {done.stderr or done.stdout}")
    return done.stdout


def read_corpus(bieumau, folder):
    """Name -> (measures, findings, gold, audit gold). Reports are extracted together and audited alone:
    an audit holds reports of one unit against each other, and many of these have invented units in common."""
    run([os.path.join(ROOT, 'Scripts/gold'), folder, *sorted(glob(os.path.join(CORPUS, '*.gold')))])
    texts = sorted(glob(os.path.join(folder, 'text', '*.txt')))
    extracted = {stem(report['file']): report['measures']
                 for report in json.loads(run([bieumau, 'extract', *texts, '-f', 'json'], 2))['reports']}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        audited = list(pool.map(lambda text: json.loads(run([bieumau, 'audit', text, '-f', 'json'], 2))['findings'], texts))
    return {stem(text): (extracted[stem(text)], findings, load(os.path.join(folder, 'gold', stem(text) + '.json')),
                         load(os.path.join(folder, 'audit', stem(text) + '.json')))
            for text, findings in zip(texts, audited)}


def print_score(group, score, files):
    print(f'== {group}: {files} files, {score.records} records')
    print(f"{'field':14}{'right':>7}{'said':>7}{'true':>7}{'precision':>11}{'recall':>9}{'F1':>9}")
    for name, tally in score.fields.items():
        print(f'{name:14}{tally.right:7}{tally.said:7}{tally.true:7}{tally.precision:11.4f}{tally.recall:9.4f}{tally.f1:9.4f}')
    for name, (good, of) in score.rates.items(): print(f'{name:14}{good:7}{of:7}{"":7}{good / of if of else 1:11.4f}')
    figures = score.figures()
    print(f'no measure, but taken for one: {score.no_measure} of {score.numbers} numbers ({figures[CEILINGS[0]]:.2f} per 100);'
          f' in the wrong role: {score.roles}; others: {score.unknown}')
    print(f"audit: {score.must[0]} of {score.must[1]} that must be found ({figures['audit must-find']:.4f}),"
          f' {score.alarms} false alarms ({figures[CEILINGS[1]]:.2f} per 100 measures)')


def print_misses(score, count):
    """The misses of each field, those of the worst reports first."""
    for field, misses in sorted(score.misses.items(), key=lambda item: -len(item[1])):
        per_report = Counter(report for report, *_ in misses)
        print(f'-- {field}: {len(misses)}')
        for report, text, said, wanted in sorted(misses, key=lambda miss: -per_report[miss[0]])[:count]:
            print(f'   {report}: {text[:140]}\n      read {said} | is {wanted}')


def floors_of(scores):
    """A little less than today's figures; a little more for those where less is better."""
    def floor(name, figure):
        if name in CEILINGS: return round(figure + 0.1, 2)
        return max(0, round(math.floor((figure - MARGIN) * 1000) / 1000, 3))
    return {group: {name: floor(name, figure) for name, figure in score.figures().items()} for group, score in scores.items()}


def below(scores, floors):
    for group, score in scores.items():
        figures = score.figures()
        for name, floor in floors.get(group, {}).items():
            if figures[name] > floor if name in CEILINGS else figures[name] < floor:
                yield f"{group}: {name} {figures[name]:.4f} is {'above' if name in CEILINGS else 'below'} {floor}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bieumau')
    parser.add_argument('--show', type=int, default=0, metavar='N', help='the N worst misses of each field')
    parser.add_argument('--json', action='store_true', help='the figures only')
    parser.add_argument('--write-floors', action='store_true')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder: corpus = read_corpus(os.path.abspath(options.bieumau), folder)
    scores, files = {group: Score() for group in GROUPS}, Counter()
    for name, (measures, findings, gold, audit) in corpus.items():
        group = next((group for group, starts in GROUPS.items() if name.startswith(starts)), None)
        if group is None: sys.exit(f'score: {name}.gold belongs to no group')
        files[group] += 1
        scores[group].add_report(name, measures, gold)
        scores[group].add_audit(name, findings, audit)
    if options.json: print(json.dumps({group: score.figures() for group, score in scores.items()}, indent=1))
    for group, score in scores.items() if not options.json else ():
        print_score(group, score, files[group])
        if options.show: print_misses(score, options.show)
    if options.write_floors:
        with open(FLOORS, 'w', encoding='utf-8') as file: file.write(json.dumps(floors_of(scores), indent=2) + '\n')
    low = list(below(scores, load(FLOORS)))
    if low: sys.exit('score: a drop\n' + '\n'.join(low))


if __name__ == '__main__': main()
