namespace PartnerCloud.StatesLanguage.Paths;

/// <summary>The start of a path.</summary>
internal enum PathRoot
{
    /// <summary><c>$</c>: the state's input, or its result in fields that process the result.</summary>
    Input,

    /// <summary><c>$$</c>: the context object.</summary>
    Context,

    /// <summary><c>$name</c>: a workflow variable.</summary>
    Variable,
}
