// Writing down a call: finds who is on the line while somebody types, shows what is known of them, and keeps what was typed
// in this tab until it is handed in. Everything by keyboard.
(() => {
  'use strict';

  const form = document.getElementById('entry');
  const who = document.getElementById('who');
  const list = document.getElementById('whoFound');
  const known = document.getElementById('known');
  const here = document.getElementById('knownHere');
  const field = (name) => document.getElementById(`entry:${name}`);
  const KEPT = `entry ${form.dataset.of}`;
  const NAMES = ['key', 'contact', 'customer', 'machine', 'joins', 'channel', 'when', 'name', 'phone', 'kind', 'subject', 'text', 'answered', 'letterNumber', 'writtenOn', 'request'].filter((it) => document.getElementById(`entry:${it}`));
  const QUIET = 150;

  // What was typed survives a reload; what was handed in is no draft any more.
  const keep = () => sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(NAMES.map((it) => [it, field(it).value]))));
  const forget = () => sessionStorage.removeItem(KEPT);
  const recall = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    if (kept && form.dataset.handedIn !== 'true') {
      NAMES.forEach((it) => { field(it).value = kept[it] ?? ''; });
    }
  };

  const made = (name, className, parent, text) => {
    const it = document.createElement(name);
    it.className = className;
    it.textContent = text ?? '';
    parent.append(it);
    return it;
  };

  const choose = (name, value) => {
    field(name).value = value ?? '';
    keep();
  };

  // One of several, or none: what is chosen goes into a hidden field of the form.
  const choices = (name, title, none, all) => {
    const set = made('fieldset', 'choices', here);
    made('legend', 'name', set, title);
    [{ value: '', words: none }, ...all].forEach((it) => {
      const label = made('label', 'check', set);
      const input = made('input', '', label);
      input.type = 'radio';
      input.name = `known-${name}`;
      input.value = it.value;
      input.checked = field(name).value === String(it.value);
      input.addEventListener('change', () => { choose(name, it.value); it.then?.(); });
      const words = made('span', 'words', label);
      made('b', '', words, it.words);
      (it.more ?? []).filter(Boolean).forEach((more) => made('span', 'faint', words, more));
    });
  };

  const show = ({ contact, customer, machines, open }) => {
    document.getElementById('knownNothing').hidden = Boolean(contact || customer || machines.length);
    here.replaceChildren();
    if (customer) {
      const line = made('p', 'known-customer', here);
      const link = made('a', '', line, customer.name);
      link.href = `${known.dataset.page}customers/customer?id=${customer.id}`;
      link.target = '_blank';
      if (customer.key) {
        made('span', 'badge', line, known.dataset.key);
      }
      made('span', 'faint', line, customer.region);
      const people = customer.people.filter((it) => it.id !== contact?.id);
      if (!contact && people.length) {
        const buttons = made('p', 'people', here);
        made('span', 'faint', buttons, known.dataset.people);
        people.slice(0, 12).forEach((it) => {
          const button = made('button', 'button small', buttons, [it.name, it.position].filter(Boolean).join(' · '));
          button.type = 'button';
          button.addEventListener('click', () => see({ contact: it.id, customer: customer.id, machine: field('machine').value }));
        });
      }
    }
    if (contact) {
      made('p', 'known-contact', here, [contact.name, contact.position, contact.kindName, ...contact.phones, ...contact.emails].filter(Boolean).join(' · '));
    }
    if (machines.length) {
      choices('machine', known.dataset.machine, known.dataset.which, machines.map((it) => (
        { value: it.id, words: it.name, more: [it.model, `${it.warranty} ${it.until}`.trim(), it.place], then: () => again() })));
    }
    if (contact || customer || machines.length) {
      choices('joins', known.dataset.open, known.dataset.new, open.map((it) => (
        { value: it.number, words: `${it.number} ${it.subject}`, more: [it.status, it.since] })));
    }
  };

  const ask = async (query) => {
    const answer = await fetch(`${list.dataset.from}?${new URLSearchParams(query)}`, { headers: { Accept: 'application/json' } });
    return answer.ok && (answer.headers.get('Content-Type') ?? '').startsWith('application/json') ? answer.json() : null;
  };

  const clue = () => Object.fromEntries(['contact', 'customer', 'machine'].map((it) => [it, field(it).value]).filter(([, id]) => id));

  // The server may be away; the form still takes everything typed by hand.
  const again = async () => {
    const found = Object.keys(clue()).length ? await ask(clue()).catch(() => null) : null;
    if (found) {
      show(found);
    }
    return found;
  };

  const see = async (chosen) => {
    choose('contact', chosen.contact);
    choose('customer', chosen.customer);
    choose('machine', chosen.machine);
    choose('joins', '');
    const found = await again();
    if (found?.contact) {
      field('name').value = found.contact.name;
      field('kind').value = found.contact.kind;
    }
    if (found?.customer) {
      choose('customer', found.customer.id);
    }
    const number = who.value.trim();
    if (!field('phone').value && /^[+\d][\d\s()\-]{5,}$/.test(number)) {
      field('phone').value = number;
    } else if (!field('phone').value && found?.contact?.phones.length) {
      field('phone').value = found.contact.phones[0];
    }
    keep();
    (found?.contact ? field('subject') : field('name')).focus();
  };

  let timer;
  let asked = 0;
  let at = -1;
  const options = () => [...list.querySelectorAll('[role=option]')];
  const close = () => {
    list.hidden = true;
    at = -1;
    who.setAttribute('aria-expanded', 'false');
    who.removeAttribute('aria-activedescendant');
  };
  const mark = (index) => {
    options()[at]?.setAttribute('aria-selected', 'false');
    at = index;
    options()[at]?.setAttribute('aria-selected', 'true');
    options()[at]?.scrollIntoView({ block: 'nearest' });
    who.setAttribute('aria-activedescendant', options()[at]?.id ?? '');
  };

  const offer = (found) => {
    list.replaceChildren();
    found.forEach((it, index) => {
      const option = made('div', 'option', list);
      option.id = `whoFound-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      made('span', 'badge bare', option, it.kind);
      const words = made('span', 'words', option);
      made('b', '', words, it.title);
      made('span', 'passage', words, it.passage);
      option.addEventListener('click', () => { close(); see({ [it.what]: it.id }); });
    });
    if (!found.length) {
      made('p', 'faint', list, list.dataset.none);
    }
    list.hidden = false;
    at = -1;
    who.setAttribute('aria-expanded', 'true');
    if (found.length) {
      mark(0);
    }
  };

  const look = () => {
    const text = who.value.trim();
    asked += 1;
    const mine = asked;
    if (text.length < 2) {
      close();
      return;
    }
    ask({ q: text }).then((answer) => { if (answer && mine === asked) { offer(answer.found); } }).catch(() => {});
  };

  who.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(look, QUIET);
    }
  });
  who.addEventListener('compositionend', () => { clearTimeout(timer); timer = setTimeout(look, QUIET); });
  who.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    const all = options();
    if (!list.hidden && all.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      mark((at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && at >= 0) {
        all[at].click();
      }
    } else if (event.key === 'Escape') {
      close();
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  who.addEventListener('blur', () => { asked += 1; clearTimeout(timer); close(); });

  // a letter on paper isn't answered on the spot
  const fit = () => {
    const letter = field('channel').value === 'LETTER';
    document.getElementById('onTheSpot').hidden = letter;
    document.getElementById('onPaper').hidden = !letter;
  };

  form.addEventListener('input', keep);
  form.addEventListener('change', () => { fit(); keep(); });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      field('save').click();
    }
  });
  form.addEventListener('submit', forget);
  document.getElementById('forget').addEventListener('click', () => { forget(); location.assign(location.pathname + location.search); });
  // a name typed over that of somebody known is somebody else's
  field('name').addEventListener('input', () => {
    if (field('contact').value) {
      choose('contact', '');
      again();
    }
  });

  recall();
  fit();
  again();
  const given = new URLSearchParams(location.search).get('who');
  if (given && !Object.keys(clue()).length) {
    who.value = given;
    ask({ q: given }).then((answer) => {
      const people = (answer?.found ?? []).filter((it) => it.what === 'contact');
      if (people.length === 1) {
        see({ contact: people[0].id });
      } else if (answer) {
        offer(answer.found);
      }
    }).catch(() => {});
  }
})();
