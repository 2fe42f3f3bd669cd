/** What the type check has to know beside the standard library. Nothing of it is served. */

/** Libraries that the pages load as plain scripts. */
interface Window {
  htmx: {
    process(element: Element): void;
    ajax(method: string, address: string, context: object): Promise<void>;
  };
  cytoscape: (options: object) => any;
}

/** Everything that can be found in a page is an element of HTML. */
interface ParentNode {
  querySelector<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<E>;
}

/** Events that reach the document come from elements of any kind. */
type FromElement<E> = E & { readonly target: any };

interface DocumentEvents extends DocumentEventMap {
  'htmx:afterSettle': CustomEvent;
  'htmx:beforeRequest': CustomEvent;
  'htmx:beforeSwap': CustomEvent;
  'htmx:configRequest': CustomEvent;
  'htmx:load': CustomEvent;
  'propoj:ready': CustomEvent;
  toggle: ToggleEvent;
}

interface Document {
  addEventListener<K extends keyof DocumentEvents>(
    type: K,
    listener: (event: FromElement<DocumentEvents[K]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
