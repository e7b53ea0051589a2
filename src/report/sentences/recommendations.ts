import type { Nation, ReportChoices } from '../choices';
import { listed } from '../listed';
import type { ReportContext } from '../report-context';
import { scenarioChosen } from '../tables/chosen';

/** Who answers for the finances, and who is asked to decide, as each nation has it. */
const OFFICES: Record<Nation, { readonly officer: string; readonly body: string }> = {
  Scotland: { officer: 'Chief Finance Officer (section 95 officer)', body: 'The Integration Joint Board' },
  'England and Wales': { officer: 'Chief Finance Officer (section 151 officer)', body: 'The Committee' },
};

/** Stems of recommendations, for whoever writes the report to complete: note, approve, agree, refer, delegate. */
export function recommendationStems({ projection }: ReportContext, choices: ReportChoices): readonly string[] {
  const { model } = projection;
  const { scenario } = scenarioChosen(projection, choices);
  const { officer, body } = OFFICES[choices.nation];
  const others = model.scenarios.filter(({ ref }) => ref !== scenario.ref).map(({ name }) => `“${name}”`);
  return [
    `${body} is asked to note the financial implications of the scenario “${scenario.name}” set out in this report.`,
    ...(others.length === 0 ? [] : [`${body} is asked to note the options considered: ${listed(others)}.`]),
    `${body} is asked to approve the proposals that make up the scenario “${scenario.name}”, subject to the equality impact assessments referred to.`,
    ...(choices.nation === 'Scotland'
      ? [
          `${body} is asked to agree that Directions are issued to ${inFull(model.base.authorities.map(({ name }) => name))}, each for its own budget.`,
        ]
      : [
          'The Committee is asked to refer the proposals to Full Council as part of the budget, with the report of the section 151 officer on the robustness of the estimates under section 25 of the Local Government Act 2003.',
        ]),
    `${body} is asked to delegate to the ${officer} authority to make changes of detail within the approved total.`,
  ];
}

/** Every partner is named, however many they are: a Direction is issued to each. */
function inFull(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
