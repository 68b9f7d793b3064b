//! Who acts, and ids that no other process makes. The actor comes from the kernel, never from the environment.

#![expect(clippy::disallowed_methods, reason = "storage is an edge: the account's name stands in a file")]

use uuid::Uuid;

use crate::domain::journal::{Actor, BatchId, SessionId};

/// Returns the account of the kernel's user id; the number stands for a name where `/etc/passwd` has none.
pub fn actor() -> Actor {
    let uid = rustix::process::getuid().as_raw();
    let accounts = std::fs::read("/etc/passwd").unwrap_or_default();
    let accounts = String::from_utf8_lossy(&accounts);
    Actor { uid, name: name_of(&accounts, uid).map_or_else(|| uid.to_string(), str::to_owned) }
}

/// Makes the id of a batch to be.
pub fn batch_id() -> BatchId {
    BatchId(Uuid::new_v4().as_u128())
}

/// Makes the id of this run of the program.
pub fn session_id() -> SessionId {
    SessionId(Uuid::new_v4().as_u128())
}

/// Returns the name of the user id in the text of `/etc/passwd` (name:password:uid:…).
fn name_of(accounts: &str, uid: u32) -> Option<&str> {
    accounts.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        let number: u32 = fields.nth(1)?.parse().ok()?;
        (number == uid && !name.is_empty()).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_found_by_its_number() {
        let accounts = "root:x:0:0:root:/root:/bin/sh\n\n# note\nchuyen-vien:x:1001:1001::/home/cv:/bin/sh\n";
        let cases = [(0, Some("root")), (1001, Some("chuyen-vien")), (7, None)];
        for (uid, name) in cases {
            assert_eq!(name_of(accounts, uid), name);
        }
    }

    #[test]
    fn ids_differ() {
        assert_ne!(batch_id(), batch_id());
        assert_ne!(session_id(), session_id());
    }
}
