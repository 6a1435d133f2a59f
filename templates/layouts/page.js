// Search, filters, sorting and the place in the contents. The page reads without them.
(() => {
  const words = document.body.dataset;
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const create = (name, properties) => Object.assign(document.createElement(name), properties);

  // A box that does not scroll needs no stop of the keyboard; one that does shows whether there is more behind its edges.
  const measure = (box) => {
    const [wide, tall] = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
    if (Math.max(wide, tall) > 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
    box.classList.toggle('more', wide - Math.abs(box.scrollLeft) > 2);
    box.classList.toggle('below', tall - box.scrollTop > 2);
  };
  const sizes = new ResizeObserver((entries) => {
    for (const entry of entries) measure(entry.target);
  });
  for (const box of document.querySelectorAll('.scroll')) {
    sizes.observe(box);
    box.addEventListener('scroll', () => measure(box), { passive: true });
  }

  // Search: the contents show the sections that have the words, the text shows where. A page without headings has no contents.
  const main = document.querySelector('main');
  const list = document.querySelector('.contents ol');
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const sections = links.map((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return { link, heading, text: '' };
  });
  // Things by the places that they have in the page: a row, a heading, a cell. All is read when somebody first looks for something.
  const things = [];
  const nameOf = (place) => {
    if (place.matches('tr')) return place.cells[0].textContent;
    const heading = place.closest('h3, h4, h5, h6');
    if (heading) return heading.textContent;
    if (!place.matches('.matrix td')) return '';
    const heads = place.closest('table').tHead.rows[place.closest('table').querySelector('.groups') ? 1 : 0].cells;
    const head = [...heads].at(place.cellIndex - place.parentElement.cells.length);
    return `${place.parentElement.cells[0].textContent} · ${head.textContent}`;
  };
  const read = () => {
    if (sections.length === 0 || sections[0].text) return;
    let at = -1;
    for (const part of main.children) {
      const next = sections.findIndex(({ heading }) => heading === part);
      if (next >= 0) at = next;
      if (at >= 0) sections[at].text += ` ${plain(part.textContent)}`;
    }
    // What has a place of its own before the cells in which it occurs.
    const places = ['tr[id], :is(h3, h4, h5, h6)[id], :is(h3, h4, h5, h6) [id]', 'td[id]'].flatMap((which) => [
      ...main.querySelectorAll(which),
    ]);
    for (const place of places) {
      const name = nameOf(place).trim();
      if (name) things.push({ name, id: place.id, text: plain(`${name} ${place.id}`) });
    }
  };
  const search = create('input', { type: 'search', placeholder: words.search });
  search.setAttribute('aria-label', words.search);
  const found = create('output', { hidden: true });
  const hits = create('ul', { className: 'hits' });
  list?.before(search, found, hits);
  const mark = (query) => {
    if (!CSS.highlights) return;
    CSS.highlights.delete('found');
    if (query.length < 2) return;
    const ranges = [];
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walk.nextNode() && ranges.length < 2000) {
      const text = plain(walk.currentNode.data);
      if (text.length !== walk.currentNode.data.length) continue;
      for (let from = text.indexOf(query); from >= 0; from = text.indexOf(query, from + query.length)) {
        const range = new Range();
        range.setStart(walk.currentNode, from);
        range.setEnd(walk.currentNode, from + query.length);
        ranges.push(range);
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  };
  search.addEventListener('input', () => {
    const query = plain(search.value.trim());
    read();
    const named = query.length < 2 ? [] : things.filter(({ text }) => text.includes(query)).slice(0, 8);
    hits.replaceChildren(
      ...named.map(({ name, id }) => {
        const line = create('li', {});
        line.append(create('a', { href: `#${encodeURIComponent(id)}`, textContent: name }));
        return line;
      }),
    );
    let count = 0;
    for (const { link, text } of sections) {
      const hit = text.includes(query);
      link.parentElement.hidden = !hit;
      link.parentElement.toggleAttribute('data-found', query !== '' && hit);
      if (hit) count += 1;
    }
    found.hidden = query === '';
    found.textContent = `${words.found} ${count}`;
    mark(query);
  });

  // Filters and sorting: one a column, under the heads. A cell of a matrix is found by the name of its state as well.
  const normal = new WeakMap();
  const stateOf = (cell) =>
    cell.className && cell.closest('.heat')?.querySelector(`.legend .${cell.classList[0]} span`)?.textContent;
  const textOf = (cell) => {
    if (!normal.has(cell)) normal.set(cell, plain(`${cell.textContent} ${stateOf(cell) || ''}`.trim()));
    return normal.get(cell);
  };
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const compare = (one, other) => {
    const [first, second] = [one, other].map((cell) => cell.dataset.order ?? textOf(cell));
    return first - second || collator.compare(first, second);
  };
  const sortBy = (table, names, index) => {
    const up = names[index].getAttribute('aria-sort') !== 'ascending';
    for (const name of names) name.removeAttribute('aria-sort');
    names[index].setAttribute('aria-sort', up ? 'ascending' : 'descending');
    for (const part of table.tBodies) {
      const rows = [...part.rows].filter((row) => !row.classList.contains('group'));
      // What has no value stays last, whichever way.
      const blank = (row) => row.cells[index].querySelector(':scope > .nothing') !== null;
      part.append(
        ...rows.sort(
          (one, other) => blank(one) - blank(other) || compare(one.cells[index], other.cells[index]) * (up ? 1 : -1),
        ),
      );
    }
  };
  for (const table of document.querySelectorAll('table[data-filter]')) {
    const body = [...table.tBodies].flatMap((part) => [...part.rows]);
    const rows = body.filter((row) => !row.classList.contains('group'));
    const names = [...table.tHead.querySelectorAll('th:not([scope="colgroup"])')];
    names.forEach((name, index) => {
      const button = create('button', { type: 'button', title: words.sort });
      button.append(...name.childNodes);
      name.append(button);
      button.addEventListener('click', () => sortBy(table, names, index));
    });
    const inputs = names.map((name) => {
      const input = create('input', { type: 'search', size: 4, placeholder: words.filter });
      input.setAttribute('aria-label', `${words.filter}: ${name.textContent}`);
      return input;
    });
    const line = create('tr', { className: 'filters' });
    for (const input of inputs) {
      const cell = create('td', {});
      cell.append(input);
      line.append(cell);
    }
    if (table.classList.contains('matrix')) line.cells[0].className = 'corner';
    table.tHead.append(line);
    line.addEventListener('input', () => {
      const wanted = inputs.map((input) => plain(input.value.trim()));
      for (const row of rows) row.hidden = wanted.some((want, index) => !textOf(row.cells[index]).includes(want));
      for (const part of table.tBodies) part.hidden = ![...part.rows].some((row) => rows.includes(row) && !row.hidden);
    });
  }

  // The contents show where the reader is.
  const headings = new Map(sections.map(({ heading, link }) => [heading, link]));
  const here = new IntersectionObserver(
    () => {
      const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
      for (const link of links) link.removeAttribute('aria-current');
      passed.at(-1)?.link.setAttribute('aria-current', 'true');
    },
    { rootMargin: '0px 0px -66% 0px' },
  );
  for (const heading of headings.keys()) here.observe(heading);
})();
