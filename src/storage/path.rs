//! Which file is the workspace. The rule is pure; whoever runs the program gathers what it is asked over.

use std::path::PathBuf;

/// Names the workspace file inside the user's data folder.
const FILE: &str = "dondoc/workspace.dondoc";

/// Holds what may name the file; the first that does, decides, in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// `--db PATH`.
    pub flag: Option<PathBuf>,
    /// `DONDOC_DB`; an empty one does not count.
    pub environment: Option<PathBuf>,
    /// `db` of the user's configuration.
    pub user_configuration: Option<PathBuf>,
    /// `db` of `/etc/dondoc/config.toml`.
    pub system_configuration: Option<PathBuf>,
    /// The user's data folder (XDG).
    pub data_folder: PathBuf,
}

/// Says who named the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// `--db`.
    Flag,
    /// `DONDOC_DB`.
    Environment,
    /// The user's configuration.
    UserConfiguration,
    /// The machine's configuration.
    SystemConfiguration,
    /// Nobody; it is the user's own.
    DataFolder,
}

/// Returns the workspace file and who named it.
pub fn choose(inputs: &Inputs) -> (PathBuf, Origin) {
    let named = [
        (&inputs.flag, Origin::Flag),
        (&inputs.environment, Origin::Environment),
        (&inputs.user_configuration, Origin::UserConfiguration),
        (&inputs.system_configuration, Origin::SystemConfiguration),
    ];
    named
        .into_iter()
        .find_map(|(path, origin)| Some((path.clone().filter(|path| !path.as_os_str().is_empty())?, origin)))
        .unwrap_or_else(|| (inputs.data_folder.join(FILE), Origin::DataFolder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_names_a_file_decides() {
        let mut inputs = Inputs {
            flag: Some("flag".into()),
            environment: Some("environment".into()),
            user_configuration: Some("user".into()),
            system_configuration: Some("system".into()),
            data_folder: "data".into(),
        };
        assert_eq!(choose(&inputs), ("flag".into(), Origin::Flag));
        inputs.flag = Some(PathBuf::new());
        assert_eq!(choose(&inputs), ("environment".into(), Origin::Environment));
        inputs.environment = None;
        assert_eq!(choose(&inputs), ("user".into(), Origin::UserConfiguration));
        inputs.user_configuration = None;
        assert_eq!(choose(&inputs), ("system".into(), Origin::SystemConfiguration));
        inputs.system_configuration = None;
        assert_eq!(choose(&inputs), ("data/dondoc/workspace.dondoc".into(), Origin::DataFolder));
    }
}
