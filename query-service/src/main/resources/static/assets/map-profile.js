/** The panel about one record of the map: what it is, whom it is linked with, where to go from it. */
import { part, text } from './dom.js';
import { inCzech } from './map-shown.js';

/**
 * Fills the panel. links: those that are shown; focused: whether the map shows the neighbourhood of the record alone;
 * root: where the pages of the network begin, for records that do not name their own network.
 */
export function tellOf(panel, { node, nodes, links, focused, root, say }) {
  const others = [...links]
    .filter((link) => link.from === node.id || link.to === node.id)
    .map((link) => ({ node: nodes.get(link.from === node.id ? link.to : link.from), link }))
    .sort((one, other) => inCzech(one.node.name, other.node.name));
  const kind = node.kind === 'PLATFORM' ? say(node.platformType) : say(node.kind);
  const facts = [
    kind,
    node.sector && say(node.sector),
    node.crisis && say('crisis'),
    node.suspended && say('suspended'),
  ]
    .filter(Boolean)
    .join(' · ');
  const records = node.records ?? [{ id: node.id, root }];
  const folder = node.kind === 'PLATFORM' ? 'platformy' : 'akteri';
  const link = (record) =>
    part(
      'a',
      { class: 'btn btn-quiet', href: `${record.root ?? `/site/${record.network}`}/${folder}/${record.id}${moment()}` },
      text(record.network ? `${say('open')}: ${say(record.network)}` : say('open')),
    );
  panel.replaceChildren(
    part(
      'button',
      { type: 'button', class: 'btn btn-bare close', 'aria-label': say('close'), 'data-close': true },
      text('×'),
    ),
    part('h2', {}, text(node.name)),
    part('p', { class: 'muted small' }, text(facts)),
    part('h3', {}, text(others.length ? `${say('neighbours')} (${others.length})` : say('alone'))),
    part(
      'ul',
      {},
      ...others.map(({ node: other, link: tie }) => {
        const detail =
          tie.kind === 'COORDINATES'
            ? ` (${say('coordinates')})`
            : tie.meetings
              ? ` – ${say('meetings', tie.meetings)}`
              : '';
        return part('li', {}, part('button', { type: 'button', 'data-show': other.id }, text(other.name + detail)));
      }),
    ),
    part(
      'div',
      { class: 'row-gap' },
      ...records.map(link),
      part(
        'button',
        { type: 'button', class: 'btn btn-quiet', 'data-focus': focused ? '' : node.id },
        text(say(focused ? 'everything' : 'around')),
      ),
    ),
  );
}

const moment = () => (document.documentElement.dataset.moment ? `?${document.documentElement.dataset.moment}` : '');
