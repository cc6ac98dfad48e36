//! Two requests at the same time.

use std::future::poll_fn;
use std::task::Poll;

use super::loaded::Request;
use crate::client::Failure;

/// Sends two requests and waits for both. The first failure ends the wait.
pub async fn together<A, B>(mut one: Request<A>, mut other: Request<B>) -> Result<(A, B), Failure> {
    let (mut first, mut second) = (None, None);
    poll_fn(move |context| {
        if first.is_none()
            && let Poll::Ready(answer) = one.as_mut().poll(context)
        {
            match answer {
                Ok(answer) => first = Some(answer),
                Err(failure) => return Poll::Ready(Err(failure)),
            }
        }
        if second.is_none()
            && let Poll::Ready(answer) = other.as_mut().poll(context)
        {
            match answer {
                Ok(answer) => second = Some(answer),
                Err(failure) => return Poll::Ready(Err(failure)),
            }
        }
        match (first.take(), second.take()) {
            (Some(first), Some(second)) => Poll::Ready(Ok((first, second))),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::pin::pin;
    use std::rc::Rc;
    use std::task::{Context, Waker};

    use super::*;

    /// An answer that comes at the nth time one looks.
    fn later<T: Clone + 'static>(after: u32, answer: Result<T, Failure>) -> Request<T> {
        let looks = Rc::new(Cell::new(0));
        Box::pin(poll_fn(move |_| {
            looks.set(looks.get() + 1);
            if looks.get() > after {
                Poll::Ready(answer.clone())
            } else {
                Poll::Pending
            }
        }))
    }

    /// What comes, and at the how manieth look.
    fn run<A, B>(one: Request<A>, other: Request<B>) -> (u32, Result<(A, B), Failure>) {
        let mut both = pin!(together(one, other));
        let mut context = Context::from_waker(Waker::noop());
        for look in 1..=9 {
            if let Poll::Ready(answer) = both.as_mut().poll(&mut context) {
                return (look, answer);
            }
        }
        panic!("it never came");
    }

    #[test]
    fn both_are_under_way_at_once() {
        assert_eq!(run(later(3, Ok(1)), later(2, Ok("b"))), (4, Ok((1, "b"))));
        assert_eq!(run(later(0, Ok(1)), later(2, Ok("b"))), (3, Ok((1, "b"))));
    }

    #[test]
    fn a_failure_does_not_wait_for_the_other() {
        let failed = later::<u32>(1, Err(Failure::NotFound));
        assert_eq!(run(failed, later(5, Ok("b"))), (2, Err(Failure::NotFound)));
        let failed = later::<u32>(1, Err(Failure::Server));
        assert_eq!(run(later(5, Ok(1)), failed), (2, Err(Failure::Server)));
    }
}
