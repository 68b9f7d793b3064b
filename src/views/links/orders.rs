//! What was decided about the open tasks of superseded plans and is not written yet.

use crate::domain::ids::PlanId;
use crate::domain::supersede::Order;
use crate::views::ctx::Ctx;

use super::superseding::Superseding;
use super::{Shelf, State};

impl State {
    /// Begins to supersede a plan, or goes on with it; what was decided about the same pair of plans is kept, and so is
    /// what was decided about another one.
    pub(super) fn supersede(&mut self, begun: Order, ctx: &Ctx) {
        self.orders = self.unwritten();
        let is_of = |known: &Order| (&known.old, &known.by) == (&begun.old, &begun.by);
        let known = self.orders.iter().position(is_of).map(|place| self.orders.remove(place));
        let fates = known.map(|known| known.fates).unwrap_or_default();
        self.superseding = Some(Superseding::new(Order { fates, ..begun }));
        self.shelf = Shelf::Superseding;
        self.refresh(ctx);
    }

    /// Returns what was decided about the open tasks of plans and is not written yet, the latest plan last.
    pub fn unwritten(&self) -> Vec<Order> {
        let shown = self.superseding.as_ref().map(|it| it.order.clone());
        self.orders.iter().cloned().chain(shown).filter(|order| !order.fates.is_empty()).collect()
    }

    /// Takes in what was decided in a program that ended; what is decided here about the same plans stands. Returns how
    /// many tasks it is about.
    pub fn take_unwritten(&mut self, orders: Vec<Order>, ctx: &Ctx) -> usize {
        let known: Vec<(PlanId, PlanId)> =
            self.unwritten().into_iter().map(|order| (order.old, order.by)).collect();
        let is_new = |order: &Order| !known.contains(&(order.old.clone(), order.by.clone()));
        self.orders.extend(orders.into_iter().filter(is_new));
        if self.superseding.is_none()
            && let Some(order) = self.orders.pop()
        {
            let mut superseding = Superseding::new(order);
            superseding.refresh(ctx);
            self.superseding = Some(superseding).filter(|it| it.decided() > 0);
            self.shelf = if self.superseding.is_some() { Shelf::Superseding } else { self.shelf };
        }
        self.unwritten().iter().map(|order| order.fates.len()).sum()
    }

    /// Shows the open tasks that an order is about.
    pub fn show_order(&mut self, order: &Order, ctx: &Ctx) {
        self.supersede(order.clone(), ctx);
    }
}
