import { describe, expect, test } from 'vitest';
import { type NoiseLine, reasonsFor, stays } from './noise-lines.fixture.ts';

/** The rules of the house in English: of a live page, a log, a script for the radio, a release, a thread. */
const noise: readonly NoiseLine[] = [
  ['site_notice', 'All times are in Khartoum time.'],
  ['site_notice', 'Times given are Damascus local (GMT+3).'],
  ['site_notice', 'Latest entries appear at the top of the page.'],
  ['site_notice', 'Most recent developments first. This feed reloads every two minutes.'],
  ['site_notice', 'Live coverage: read from the bottom up.'],
  ['site_notice', 'This page is no longer being updated.'],
  ['site_notice', "That's where we leave our coverage for tonight."],
  ['site_notice', "We'll pick this up again at 6 am."],
  ['site_notice', 'The next situation report will be published on 14 May.'],
  ['site_notice', 'Reporting period: 3 to 9 May.'],
  ['site_notice', 'Data as of 9 May 2024, 18:00.'],
  ['agency_furniture', '(THEME UP AND UNDER)'],
  ['agency_furniture', '[Theme music]'],
  ['agency_furniture', 'You are listening to Sample Radio.'],
  ['agency_furniture', 'Presenter: Jane Sample. Producer: John Sample.'],
  ['stray_standfirst', 'Coming up: the weather for the coast and the cricket scores.'],
  ['related_list', 'In other news: the price of wheat, and a cup final.'],
  ['author_bio', '(The author spent four years in Kabul as a correspondent.)'],
  ['author_bio', 'The writer lectures in war studies at Sample University.'],
  ['site_notice', 'C = confirmed by two sources; U = unconfirmed; D = disputed.'],
  ['site_notice', '[S] seen by our staff, [R] by radio, [?] still open'],
  ['site_notice', '* confirmed ** claimed by one side'],
  ['site_notice', 'Key to symbols: a dot for each strike, a cross for each death.'],
  ['site_notice', 'Corrections and additions: log@monitor.example'],
  ['site_notice', 'To report an error, write to the duty editor.'],
  ['site_notice', "We have corrected the name of the village in yesterday's entry."],
  ['site_notice', 'Duty press officer: 555 0102'],
  ['agency_furniture', 'PRESS STATEMENT'],
  ['agency_furniture', 'Statement No. 14'],
  ['agency_furniture', 'Long live the nation.'],
  ['agency_furniture', 'End of statement.'],
  ['share_furniture', "That's the thread. 412 retweets 1.2K likes"],
  ['share_furniture', '/end. Tips to my DMs. 99 reposts'],
  ['share_furniture', 'Seen 14,302 times'],
  ['share_furniture', '👉 @samplechannel'],
  ['credits', 'From agency reports'],
  ['credits', 'Abridged from a longer piece.'],
  ['related_list', 'More on pages 4 and 5'],
  ['agency_furniture', '(2nd lead, adds quotes)'],
];

/** What only looks like it. */
const story: readonly string[] = [
  'This is bad news for the garrison.',
  'Take cover, the officer told his men.',
  'The map of the front shows three pockets.',
  'All times of the day the shelling goes on.',
  'The next report is expected to accuse both armies of torture.',
  'Back in the morning, the patrol found two bodies.',
  'The log of the garrison lists forty dead.',
  'Claims by the army were denied by the militia.',
  'In brief fighting on Monday two men died.',
  'Updated every hour, the toll reached forty.',
  'Signed on Friday, the truce held for a day.',
  'The next convoy leaves on Monday.',
  'Statement after statement, the army denies the loss of the bridge.',
];

describe('the rules of the house, in English', () => {
  test.each(noise)('%s: %s', (reason, line) => {
    expect(reasonsFor('en', line)).toEqual([reason]);
  });

  test.each(story)('stays: %s', (line) => {
    expect(stays('en', line)).toBe(true);
  });
});
