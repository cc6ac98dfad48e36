//! What only whoever runs the server may do, from its command line.

use std::fmt::Write;
use std::path::Path;

use chrono::Utc;
use clap::Subcommand;
use hongbang_domain::account::{self as rules, Role};
use hongbang_domain::kol::KolId;

use crate::account::Account;
use crate::cli::Failure;
use crate::password::Passwords;
use crate::random;
use crate::store::sqlite::SqliteStore;
use crate::store::{Accounts, Store};

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// List accounts: sign-in name, role, whether verified, the creator it is.
    List {
        /// Only accounts of this role: reader, kol, brand, mcn or admin.
        #[arg(long, value_parser = role)]
        role: Option<Role>,
    },
    /// Make an account, of an admin too, and print its sign-in name and a password.
    Create {
        /// The name shown.
        name: String,
        /// reader, kol, brand, mcn or admin.
        #[arg(long, value_parser = role)]
        role: Role,
    },
    /// Say that a brand or an MCN is who it says it is.
    Verify {
        /// The sign-in name.
        login: String,
    },
    /// Take that back.
    Unverify {
        /// The sign-in name.
        login: String,
    },
    /// Make a KOL's account known as a creator.
    Link {
        /// The sign-in name.
        login: String,
        /// The creator's id: the number in the address of its page.
        #[arg(long)]
        kol: KolId,
    },
    /// Take that back.
    Unlink {
        /// The sign-in name.
        login: String,
    },
    /// Set a new password, print it, and end the account's sessions.
    ResetPassword {
        /// The sign-in name.
        login: String,
    },
    /// Delete an account and what is its own.
    Delete {
        /// The sign-in name.
        login: String,
    },
}

/// What to do with creators.
#[derive(Debug, Subcommand)]
pub enum CreatorCommand {
    /// Remove a creator and all that belongs to it, and keep it out of later imports.
    Remove {
        /// The creator's id: the number in the address of its page.
        id: KolId,
    },
    /// Let a removed creator be imported again.
    Readmit {
        /// The creator's id.
        id: KolId,
    },
}

fn role(text: &str) -> Result<Role, String> {
    Role::from_slug(text).ok_or_else(|| "a role is reader, kol, brand, mcn or admin".to_owned())
}

/// Does what is asked with accounts; what there is to say about it.
///
/// # Errors
/// When there is no such account or creator, or the store does not open.
pub async fn account(command: AccountCommand, database: &Path) -> Result<String, Failure> {
    let store = open(database).await?;
    let outcome = Desk {
        store: &store,
        database,
    }
    .account(command)
    .await;
    store.close().await;
    outcome
}

/// Does what is asked with creators; what there is to say about it.
///
/// # Errors
/// When there is no such creator, or the store does not open.
pub async fn creator(command: CreatorCommand, database: &Path) -> Result<String, Failure> {
    let store = open(database).await?;
    let failed = |error| Failure::store(database, &error);
    let outcome = match command {
        CreatorCommand::Remove { id } => match store.remove_creator(id, Utc::now()).await {
            Ok(true) => Ok(format!(
                "creator {id} is removed, and stays out of imports\n"
            )),
            Ok(false) => Err(Failure::User(format!("There is no creator {id}."))),
            Err(error) => Err(failed(error)),
        },
        CreatorCommand::Readmit { id } => match store.readmit_creator(id).await {
            Ok(true) => Ok(format!("creator {id} comes back with the next import\n")),
            Ok(false) => Err(Failure::User(format!("Creator {id} is not removed."))),
            Err(error) => Err(failed(error)),
        },
    };
    store.close().await;
    outcome
}

async fn open(database: &Path) -> Result<SqliteStore, Failure> {
    if !database.exists() {
        return Err(Failure::User(format!(
            "{} does not exist: name the server's database with --db.",
            database.display()
        )));
    }
    SqliteStore::open(database)
        .await
        .map_err(|error| Failure::store(database, &error))
}

/// The store, and how to speak of it.
struct Desk<'a> {
    store: &'a SqliteStore,
    database: &'a Path,
}

impl Desk<'_> {
    async fn account(&self, command: AccountCommand) -> Result<String, Failure> {
        match command {
            AccountCommand::List { role } => {
                let accounts = self.tried(self.store.accounts_of(role).await)?;
                Ok(table(&accounts))
            }
            AccountCommand::Create { name, role } => self.create(&name, role).await,
            AccountCommand::Verify { login } => {
                let account = self.verifiable(&login).await?;
                self.tried(self.store.verify(account.id, Some(Utc::now())).await)?;
                Ok(format!("{} is verified\n", account.login))
            }
            AccountCommand::Unverify { login } => {
                let account = self.verifiable(&login).await?;
                self.tried(self.store.verify(account.id, None).await)?;
                Ok(format!("{} is not verified any more\n", account.login))
            }
            AccountCommand::Link { login, kol } => {
                let account = self.find(&login).await?;
                if account.role != Role::Kol {
                    return Err(user(format!(
                        "{} is not a creator's account",
                        account.login
                    )));
                }
                if self.tried(self.store.kol(kol).await)?.is_none() {
                    return Err(user(format!("There is no creator {kol}")));
                }
                self.tried(self.store.link(account.id, Some(kol)).await)?;
                Ok(format!("{} is creator {kol}\n", account.login))
            }
            AccountCommand::Unlink { login } => {
                let account = self.find(&login).await?;
                self.tried(self.store.link(account.id, None).await)?;
                Ok(format!("{} is no creator\n", account.login))
            }
            AccountCommand::ResetPassword { login } => {
                let account = self.find(&login).await?;
                let (password, hash) = new_password().await?;
                self.tried(self.store.set_password(account.id, &hash).await)?;
                self.tried(self.store.end_other_sessions(account.id, None).await)?;
                Ok(format!("{}\npassword: {password}\n", account.login))
            }
            AccountCommand::Delete { login } => {
                let account = self.find(&login).await?;
                self.tried(self.store.delete(account.id).await)?;
                Ok(format!("{} is deleted\n", account.login))
            }
        }
    }

    async fn create(&self, name: &str, role: Role) -> Result<String, Failure> {
        let name = rules::name(name).map_err(|error| user(error.to_string()))?;
        let (password, hash) = new_password().await?;
        let account = Account::new(name, role).map_err(|error| server(&error))?;
        if self.tried(self.store.create(&account, Some(&hash)).await)? {
            Ok(format!("{}\npassword: {password}\n", account.login))
        } else {
            Err(Failure::Server(
                "The sign-in name is taken; try again.".to_owned(),
            ))
        }
    }

    async fn find(&self, login: &str) -> Result<Account, Failure> {
        let account = self.tried(self.store.account_by_login(login).await)?;
        account.ok_or_else(|| {
            user(format!(
                "There is no account '{login}'; `account list` shows them"
            ))
        })
    }

    async fn verifiable(&self, login: &str) -> Result<Account, Failure> {
        let account = self.find(login).await?;
        if account.role.is_verifiable() {
            Ok(account)
        } else {
            Err(user(format!(
                "{} is neither a brand's account nor an MCN's: there is nothing to verify",
                account.login
            )))
        }
    }

    fn tried<T>(&self, outcome: crate::store::Result<T>) -> Result<T, Failure> {
        outcome.map_err(|error| Failure::store(self.database, &error))
    }
}

fn user(sentence: String) -> Failure {
    Failure::User(format!("{sentence}."))
}

fn server(error: &dyn std::fmt::Display) -> Failure {
    Failure::Server(format!("{error}."))
}

/// A password to hand over, and its hash: 80 random bits.
async fn new_password() -> Result<(String, crate::account::PasswordHash), Failure> {
    let password = random::code::<16>().map_err(|error| server(&error))?;
    let passwords = Passwords::new().map_err(|error| server(&error))?;
    let hash = passwords.hash(&password).await;
    Ok((password, hash.map_err(|error| server(&error))?))
}

/// A line an account, tabs between columns.
fn table(accounts: &[Account]) -> String {
    let mut table = String::from("sign-in name\trole\tverified\tcreator\tmade\n");
    for account in accounts {
        let verified = match account.verified_at {
            Some(at) => at.format("%Y-%m-%d").to_string(),
            None if account.role.is_verifiable() => "no".to_owned(),
            None => String::new(),
        };
        let kol = account.kol.map(|kol| kol.to_string()).unwrap_or_default();
        // Writing to a String does not fail.
        let _ = writeln!(
            table,
            "{}\t{}\t{verified}\t{kol}\t{}",
            account.login,
            account.role.slug(),
            account.created_at.format("%Y-%m-%d")
        );
    }
    table
}
