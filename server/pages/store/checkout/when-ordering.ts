/** What a page of the checkout declares: for whoever may shop, also for a customer, but not while a cart is prepared. */
export const whenOrdering = { access: 'shop', whileActing: true, whilePreparing: false } as const;
